import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { loadCaseForChange, requireFree, requireStaff } from "../case-state.server";

/** Hands a case to whoever looks after the escalated ones, with a word about why. */
export async function escalateCase(ctx: Context, caseId: number, { note }: { note: string }): Promise<void> {
	const actor = requireStaff(ctx.actor);
	await inTransaction(ctx, async (tx) => {
		const found = await loadCaseForChange(tx, caseId);
		await requireFree(tx, found);
		await tx.db
			.updateTable("moderationCase")
			.set({
				queue: "escalated",
				escalatedBy: actor.memberId,
				escalationNote: note,
				leasedBy: null,
				leasedUntil: null,
			})
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", caseId)
			.execute();
		await writeAudit(tx, {
			act: "case.escalated",
			subjectKind: "case",
			subjectId: caseId,
			before: { queue: found.queue },
			after: { queue: "escalated", note },
		});
	});
}
