import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isStaff } from "~/platform/identity";

/** Ends a member's pre-moderation before its time. What waits, waits on. */
export async function releaseMember(ctx: Context, memberId: number) {
	await inTransaction(ctx, async (tx) => {
		if (!isStaff(tx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
		const released = await tx.db
			.deleteFrom("preModeratedMember")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.returning(["until", "reason"])
			.executeTakeFirst();
		if (!released) return;
		await writeAudit(tx, {
			act: "member.released",
			subjectKind: "member",
			subjectId: memberId,
			before: released,
		});
	});
}
