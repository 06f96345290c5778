import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { newSecret } from "~/platform/session/hash.server";
import type { newSite } from "../contract";

/**
 * Lets a site ask who a member is. Returns the secret where one was made here: it is shown once. For a site that is allowed
 * already it takes the place of the old one.
 */
export async function allowSite(
	ctx: Context,
	{ origin, sharedSecret }: z.output<typeof newSite>,
): Promise<string | null> {
	const made = sharedSecret === "" ? newSecret() : null;
	const secret = made ?? sharedSecret;
	await inTransaction(ctx, async (tx) => {
		await tx.db
			.insertInto("connectSite")
			.values({ brandId: tx.brand.id, origin, secret, createdAt: tx.now })
			.onConflict((conflict) => conflict.columns(["brandId", "origin"]).doUpdateSet({ secret }))
			.execute();
		await writeAudit(tx, {
			act: "connect-site.allowed",
			subjectKind: "brand",
			subjectId: null,
			after: { origin },
		});
	});
	return made;
}
