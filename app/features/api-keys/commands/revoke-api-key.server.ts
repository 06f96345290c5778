import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";

/** Ends a key at once. Ending it twice changes nothing. */
export async function revokeApiKey(ctx: Context, id: number) {
	await inTransaction(ctx, async (tx) => {
		const revoked = await tx.db
			.updateTable("apiKey")
			.set({ revokedAt: tx.now })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.where("revokedAt", "is", null)
			.returning("id")
			.executeTakeFirst();
		if (revoked) await writeAudit(tx, { act: "api-key.revoked", subjectKind: "api-key", subjectId: id });
	});
}
