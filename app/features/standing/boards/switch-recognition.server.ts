import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { listPages } from "~/platform/pages/channel";
import { tellPages } from "../tell-pages.server";

/** Shows leaderboards or thanks in a brand, or none. What was counted and said is kept either way. */
export async function switchRecognition(
	ctx: Context,
	part: "boards" | "thanks",
	shown: boolean,
): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const values = part === "boards" ? { boards: shown } : { thanks: shown };
		await tx.db
			.insertInto("standingSetting")
			.values({ brandId: tx.brand.id, ...values })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet(values))
			.execute();
		await writeAudit(tx, {
			act: shown ? `standing.${part}-on` : `standing.${part}-off`,
			subjectKind: "brand",
			subjectId: tx.brand.id,
			after: values,
		});
		tx.changedPages.add(listPages(tx.brand.id));
		await tellPages(tx, [tx.brand.id]);
	});
}
