import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Locale } from "~/platform/identity";
import { findReason } from "../queries/list-reasons.server";

export interface ReasonChange {
	code: string;
	label: Partial<Record<Locale, string>>;
	template: Partial<Record<Locale, string>>;
	clause: string;
	legalGround: string;
	forReports: boolean;
	weight: number;
	archived: boolean;
}

/** Makes or changes one of the brand's reasons. Old decisions keep the clause and version that held then. */
export async function saveReason(ctx: Context, { archived, ...reason }: ReasonChange): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	// Notices of illegal content and whatever fits nowhere else need a place to go.
	if (archived && (reason.code === "illegal" || reason.code === "other"))
		throw new DomainError("conflict", "errors:reason.needed");
	await inTransaction(ctx, async (tx) => {
		const before = await findReason(tx, reason.code);
		const values = {
			...reason,
			label: JSON.stringify(reason.label),
			template: JSON.stringify(reason.template),
			archivedAt: archived ? tx.now : null,
		};
		await tx.db
			.insertInto("moderationReason")
			.values({ brandId: tx.brand.id, position: 100, ...values })
			.onConflict((conflict) => conflict.columns(["brandId", "code"]).doUpdateSet(values))
			.execute();
		await writeAudit(tx, {
			act: "reason.saved",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before: before ?? {},
			after: { ...reason, archived },
		});
	});
}
