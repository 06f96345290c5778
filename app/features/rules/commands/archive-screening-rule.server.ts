import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canManageScreening } from "../policy";

/** Takes a rule away for good. What it found stays, with its version. */
export async function archiveScreeningRule(ctx: Context, id: number) {
	if (!canManageScreening(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const archived = await tx.db
			.updateTable("screeningRule")
			.set({ archivedAt: tx.now, updatedAt: tx.now, updatedBy: tx.actor?.memberId ?? null })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.where("archivedAt", "is", null)
			.returning(["kind", "name", "version"])
			.executeTakeFirst();
		if (!archived) throw new DomainError("not-found", "errors:screening.rule-gone");
		await writeAudit(tx, {
			act: "screening-rule.archived",
			subjectKind: "screening-rule",
			subjectId: id,
			before: archived,
		});
	});
}
