import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";

/** Ends what `allowSite` began, at once. True where the site was allowed. */
export async function forbidSite(ctx: Context, origin: string): Promise<boolean> {
	return inTransaction(ctx, async (tx) => {
		const ended = await tx.db
			.deleteFrom("connectSite")
			.where("brandId", "=", tx.brand.id)
			.where("origin", "=", origin)
			.returning("origin")
			.executeTakeFirst();
		if (!ended) return false;
		await writeAudit(tx, {
			act: "connect-site.forbidden",
			subjectKind: "brand",
			subjectId: null,
			before: { origin },
		});
		return true;
	});
}
