import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { takeTurn } from "../take-turn.server";

/** The one algorithm that every verifier of Open Badges has to know. */
export const ALGORITHM = "RS256";

/** The public keys of a brand, newest first. None is made for a look. */
export async function listPublicKeys({ db, brand }: Pick<Context, "db" | "brand">): Promise<JWK[]> {
	const rows = await db
		.selectFrom("issuerKey")
		.select(["kid", "publicJwk"])
		.where("brandId", "=", brand.id)
		.orderBy("createdAt", "desc")
		.orderBy("kid")
		.execute();
	return rows.map(({ kid, publicJwk }) => ({ ...(publicJwk as JWK), kid, alg: ALGORITHM, use: "sig" }));
}

/** A public key by its name. */
export async function findPublicKey(ctx: Context, kid: string): Promise<JWK> {
	const key = (await listPublicKeys(ctx)).find((one) => one.kid === kid);
	if (!key) throw new DomainError("not-found", "errors:page-gone");
	return key;
}

/** What the brand signs with now, made when it signs for the first time. */
export async function signingKey(ctx: Context): Promise<{ kid: string; privateJwk: JWK }> {
	const known = await newestKey(ctx);
	if (known) return known;
	const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { extractable: true });
	const publicJwk = await exportJWK(publicKey);
	const made = { kid: await calculateJwkThumbprint(publicJwk), privateJwk: await exportJWK(privateKey) };
	return inTransaction(ctx, async (tx) => {
		// Of two who sign first, the second finds the key of the first.
		await takeTurn(tx);
		const meanwhile = await newestKey(tx);
		if (meanwhile) return meanwhile;
		await tx.db
			.insertInto("issuerKey")
			.values({
				brandId: tx.brand.id,
				kid: made.kid,
				privateJwk: JSON.stringify(made.privateJwk),
				publicJwk: JSON.stringify(publicJwk),
				createdAt: tx.now,
			})
			.execute();
		return made;
	});
}

async function newestKey({ db, brand }: Pick<Context, "db" | "brand">) {
	const row = await db
		.selectFrom("issuerKey")
		.select(["kid", "privateJwk"])
		.where("brandId", "=", brand.id)
		.orderBy("createdAt", "desc")
		.orderBy("kid")
		.limit(1)
		.executeTakeFirst();
	return row && { kid: row.kid, privateJwk: row.privateJwk as JWK };
}
