import { CompactSign, importJWK } from "jose";
import type { Context } from "~/platform/context";
import { type BadgeCredential, keyAddress } from "./badge-credential";
import { ALGORITHM, signingKey } from "./issuer-keys.server";

/** The credential as a compact JWS (Open Badges 3.0, 8.2): its own members, and beside them the claims of a JWT that repeat some. */
export async function signCredential(ctx: Context, credential: BadgeCredential): Promise<string> {
	const { kid, privateJwk } = await signingKey(ctx);
	const claims = {
		...credential,
		iss: credential.issuer.id,
		jti: credential.id,
		sub: credential.credentialSubject.id,
		nbf: Date.parse(credential.validFrom) / 1_000,
	};
	return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
		.setProtectedHeader({ alg: ALGORITHM, kid: keyAddress(ctx.brand, kid), typ: "JWT" })
		.sign(await importJWK(privateJwk, ALGORITHM));
}
