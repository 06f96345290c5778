import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";

/** No site signs members in any more, from now on; sign-ins that are on their way end. Sessions that began so go on. */
export async function endConsumer(ctx: Context) {
	await inTransaction(ctx, async (tx) => {
		const ended = await tx.db
			.deleteFrom("connectConsumer")
			.where("brandId", "=", tx.brand.id)
			.returning("address")
			.executeTakeFirst();
		if (!ended) return;
		await writeAudit(tx, { act: "connect.ended", subjectKind: "brand", subjectId: null, before: ended });
	});
}
