import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { reviewing } from "../contract";
import { enterChanges } from "../ledger/enter-changes.server";
import { reckonLevels } from "../levels/reckon-levels.server";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";

/** A manager looked at what seemed arranged in a member's month: it counts after all, or it does not. */
export async function reviewAwards(ctx: Context, { member, month, verdict }: z.output<typeof reviewing>) {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const suspicious = await tx.db
			.selectFrom("standingAward")
			.select("memberId")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", member)
			.where("month", "=", month as never)
			.where("state", "in", ["quarantined", "refused"])
			.where("reason", "<>", "ring")
			.executeTakeFirst();
		if (!suspicious) throw new DomainError("not-found", "errors:standing.review-gone");
		const values = { verdict, reviewedBy: tx.actor?.memberId as number, reviewedAt: tx.now };
		await tx.db
			.insertInto("standingReview")
			.values({ brandId: tx.brand.id, memberId: member, month, ...values })
			.onConflict((conflict) => conflict.columns(["brandId", "memberId", "month"]).doUpdateSet(values))
			.execute();
		await writeAudit(tx, {
			act: `standing.awards-${verdict}`,
			subjectKind: "member",
			subjectId: member,
			after: { month },
		});
		await tellPages(tx, await enterChanges(tx, { months: [{ memberId: member, month }] }));
		await reckonLevels(tx, [member]);
	});
}
