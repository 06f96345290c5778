import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";

/** Ends a key at once; sessions that began with it end by themselves within half an hour. True where there was such a key. */
export async function revokeSsoKey(ctx: Context, kid: string): Promise<boolean> {
	return inTransaction(ctx, async (tx) => {
		const known = await tx.db
			.selectFrom("ssoKey")
			.select("revokedAt")
			.where("brandId", "=", tx.brand.id)
			.where("kid", "=", kid)
			.forUpdate()
			.executeTakeFirst();
		if (!known || known.revokedAt) return known !== undefined;
		await tx.db
			.updateTable("ssoKey")
			.set({ revokedAt: tx.now })
			.where("brandId", "=", tx.brand.id)
			.where("kid", "=", kid)
			.execute();
		await writeAudit(tx, {
			act: "sso-key.revoked",
			subjectKind: "sso-key",
			subjectId: null,
			before: { kid },
		});
		return true;
	});
}
