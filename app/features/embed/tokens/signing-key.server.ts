import type { JsonWebKey } from "node:crypto";
import type { Context } from "~/platform/context";
import type { Algorithm } from "../contract";

/** A key that tokens are checked with. Its algorithm is the key's, never the token's to choose. */
export interface SigningKey {
	kid: string;
	algorithm: Algorithm;
	secret: string | null;
	publicJwk: JsonWebKey | null;
	revokedAt: Date | null;
}

/** The brand's key of this name, revoked or not; null where there is none. */
export async function findSigningKey(
	ctx: Pick<Context, "db" | "brand">,
	kid: string,
): Promise<SigningKey | null> {
	if (!/^[\w-]{4,64}$/.test(kid)) return null;
	const row = await ctx.db
		.selectFrom("ssoKey")
		.select(["kid", "algorithm", "secret", "publicJwk", "revokedAt"])
		.where("brandId", "=", ctx.brand.id)
		.where("kid", "=", kid)
		.executeTakeFirst();
	return (row as SigningKey | undefined) ?? null;
}
