import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isStaff } from "~/platform/identity";
import type { preModeration } from "../contract";

/** What a member writes is looked at first, for a time. Staff decide it; it holds for no staff. */
export async function preModerateMember(ctx: Context, input: z.output<typeof preModeration>) {
	const { memberId, days, reason } = input;
	await inTransaction(ctx, async (tx) => {
		const { actor } = tx;
		if (!actor || !isStaff(actor)) throw new DomainError("forbidden", "errors:not-allowed");
		const member = await tx.db
			.selectFrom("member")
			.select("role")
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", memberId)
			.executeTakeFirst();
		if (!member) throw new DomainError("not-found", "errors:member-gone");
		if (member.role !== "member") throw new DomainError("forbidden", "errors:screening.staff-not-screened");
		const until = new Date(+tx.now + days * 24 * 60 * 60 * 1_000);
		const set = { until, reason, setBy: actor.memberId, setAt: tx.now };
		await tx.db
			.insertInto("preModeratedMember")
			.values({ brandId: tx.brand.id, memberId, ...set })
			.onConflict((conflict) => conflict.columns(["brandId", "memberId"]).doUpdateSet(set))
			.execute();
		await writeAudit(tx, {
			act: "member.pre-moderated",
			subjectKind: "member",
			subjectId: memberId,
			after: { until, reason },
		});
	});
}
