import { randomBytes } from "node:crypto";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import type { Algorithm } from "../contract";
import { readPublicKey } from "../read-public-key.server";

interface NewKey {
	algorithm: Algorithm;
	name: string;
	/** PEM or JWK; unused for HS256. */
	publicKey: string;
}

/**
 * Makes a key that a brand's backend signs its customers in with. For HS256 the secret is made here and returned once;
 * for the others the backend keeps the private half and gives the public one. Older keys go on until they are revoked.
 */
export async function createSsoKey(ctx: Context, { algorithm, name, publicKey }: NewKey) {
	const kid = `${ctx.now.toISOString().slice(0, 10)}-${randomBytes(4).toString("hex")}`;
	const secret = algorithm === "HS256" ? randomBytes(32).toString("base64url") : null;
	const publicJwk = algorithm === "HS256" ? null : JSON.stringify(readPublicKey(publicKey, algorithm));
	await inTransaction(ctx, async (tx) => {
		await tx.db
			.insertInto("ssoKey")
			.values({ brandId: tx.brand.id, kid, name, algorithm, secret, publicJwk, createdAt: tx.now })
			.execute();
		await writeAudit(tx, {
			act: "sso-key.created",
			subjectKind: "sso-key",
			subjectId: null,
			after: { kid, algorithm, name },
		});
	});
	return { kid, secret };
}
