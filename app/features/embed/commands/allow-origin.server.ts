import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { originsChanged } from "../events";

/** Lets pages of an origin embed the brand's discussions. Doing it twice changes nothing. */
export async function allowOrigin(ctx: Context, origin: string) {
	await inTransaction(ctx, async (tx) => {
		const row = await tx.db
			.insertInto("brandOrigin")
			.values({ brandId: tx.brand.id, origin, createdAt: tx.now })
			.onConflict((conflict) => conflict.doNothing())
			.returning("origin")
			.executeTakeFirst();
		if (!row) return;
		await record(tx, originsChanged, { origin, allowed: true });
		await writeAudit(tx, { act: "origin.allowed", subjectKind: "brand", subjectId: null, after: { origin } });
	});
}
