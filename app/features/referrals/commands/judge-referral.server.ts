import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { readReferralSetting } from "../queries/read-setting.server";
import { pay } from "./pay.server";

/** A person looked at an odd referral: it counts after all, or it does not. */
export async function judgeReferral(
	ctx: Context,
	{ referral, verdict }: { referral: number; verdict: "released" | "refused" },
): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const setting = await readReferralSetting(ctx);
	await inTransaction(ctx, async (tx) => {
		const judged = await tx.db
			.updateTable("referral")
			.set({
				decidedBy: ctx.actor?.memberId ?? null,
				decidedAt: tx.now,
				...(verdict === "refused" ? { state: "refused" as const } : {}),
			})
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", referral)
			.where("state", "=", "flagged")
			.returning("memberId")
			.executeTakeFirst();
		if (!judged) throw new DomainError("conflict", "errors:referrals.judged");
		if (verdict === "released") await pay(tx, referral, setting);
		await writeAudit(tx, {
			act: `referral.${verdict}`,
			subjectKind: "member",
			subjectId: judged.memberId,
			after: { referral },
		});
	});
}
