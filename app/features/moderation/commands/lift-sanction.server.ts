import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { requireStaff } from "../case-state.server";
import { sanctionChanged } from "../events";

/** Ends a sanction before its time. */
export async function liftSanction(ctx: Context, sanctionId: number): Promise<{ memberId: number }> {
	const actor = requireStaff(ctx.actor);
	return inTransaction(ctx, async (tx) => {
		const lifted = await tx.db
			.updateTable("sanction")
			.set({ liftedAt: tx.now, liftedBy: actor.memberId })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", sanctionId)
			.where("liftedAt", "is", null)
			.where("memberId", "<>", actor.memberId)
			.returning(["memberId", "kind", "endsAt"])
			.executeTakeFirst();
		if (!lifted) throw new DomainError("not-found", "errors:sanction.gone");
		await writeAudit(tx, {
			act: "sanction.lifted",
			subjectKind: "member",
			subjectId: lifted.memberId,
			before: { sanction: sanctionId, kind: lifted.kind, endsAt: lifted.endsAt },
		});
		await record(tx, sanctionChanged, { memberId: lifted.memberId, sanctionId });
		return { memberId: lifted.memberId };
	});
}
