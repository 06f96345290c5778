import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { originsChanged } from "../events";

/** Ends what `allowOrigin` began, with the sessions that came from there. */
export async function forbidOrigin(ctx: Context, origin: string) {
	await inTransaction(ctx, async (tx) => {
		const { numDeletedRows } = await tx.db
			.deleteFrom("brandOrigin")
			.where("brandId", "=", tx.brand.id)
			.where("origin", "=", origin)
			.executeTakeFirst();
		if (Number(numDeletedRows) === 0) return;
		await tx.db
			.deleteFrom("embedSession")
			.where("brandId", "=", tx.brand.id)
			.where("origin", "=", origin)
			.execute();
		await record(tx, originsChanged, { origin, allowed: false });
		await writeAudit(tx, {
			act: "origin.forbidden",
			subjectKind: "brand",
			subjectId: null,
			before: { origin },
		});
	});
}
