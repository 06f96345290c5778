import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { tellPages } from "../tell-pages.server";

/** Shows leaderboards in a brand, or none. The sums are kept either way. */
export async function switchBoards(ctx: Context, boards: boolean): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await tx.db
			.insertInto("standingSetting")
			.values({ brandId: tx.brand.id, boards })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet({ boards }))
			.execute();
		await writeAudit(tx, {
			act: boards ? "standing.boards-on" : "standing.boards-off",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			after: { boards },
		});
		await tellPages(tx, [tx.brand.id]);
	});
}
