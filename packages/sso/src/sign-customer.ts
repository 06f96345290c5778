import { createHmac, createPrivateKey, type KeyObject, randomUUID, sign } from "node:crypto";

export type Algorithm = "HS256" | "RS256" | "ES256" | "EdDSA";

/** Whom your site knows. Leave out what the forum need not know. */
export interface Customer {
	/** Your own, lasting id of this person; never a mail address that may pass to somebody else. */
	id: string;
	/** Shown beside what they write; needed on their first sign-in. */
	name?: string;
	email?: string;
	emailVerified?: boolean;
	picture?: string;
	/** `en`, `ru` or `hu`. */
	locale?: string;
	segments?: readonly string[];
}

export interface SignCustomerOptions {
	/** The secret of an HS256 key as it was printed, or your private key: PEM text or a KeyObject. */
	key: string | KeyObject;
	/** The key's name, as the forum printed it. */
	kid: string;
	algorithm: Algorithm;
	/** The forum's address without a slash at the end, such as `https://forum.brand.example`. */
	brand: string;
	/** The origin of the page that will use the token, such as `https://www.brand.example`. */
	origin: string;
	customer: Customer;
	/** Seconds that the token is good for; 300 at most. */
	expiresIn?: number;
	/** The present time in milliseconds; for tests. */
	now?: number;
}

const LONGEST_SECONDS = 300;

/**
 * A token that signs a customer in once. Make a new one whenever the page asks: it is good for two minutes and used up by
 * its first use. Only ever on your server: whoever has the key can be anybody.
 */
export function signCustomer({
	key,
	kid,
	algorithm,
	brand,
	origin,
	customer,
	expiresIn = 120,
	now = Date.now(),
}: SignCustomerOptions): string {
	if (customer.id === "") throw new TypeError("customer.id is empty: it must mean one person.");
	if (!(expiresIn > 0 && expiresIn <= LONGEST_SECONDS))
		throw new RangeError(`expiresIn must be between 1 and ${LONGEST_SECONDS} seconds.`);
	const issuedAt = Math.floor(now / 1_000);
	const claims = {
		iss: origin,
		aud: brand,
		sub: customer.id,
		jti: randomUUID(),
		iat: issuedAt,
		exp: issuedAt + expiresIn,
		origin,
		name: customer.name,
		email: customer.email,
		email_verified: customer.emailVerified,
		picture: customer.picture,
		locale: customer.locale,
		segments: customer.segments,
	};
	const signed = `${encode({ alg: algorithm, typ: "JWT", kid })}.${encode(claims)}`;
	return `${signed}.${signatureOf(signed, key, algorithm).toString("base64url")}`;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signatureOf(text: string, key: string | KeyObject, algorithm: Algorithm): Buffer {
	if (algorithm === "HS256") return createHmac("sha256", key).update(text).digest();
	const privateKey = typeof key === "string" ? createPrivateKey(key) : key;
	const data = Buffer.from(text);
	if (algorithm === "EdDSA") return sign(null, data, privateKey);
	// JWS wants the two numbers of an ECDSA signature side by side, not in DER.
	if (algorithm === "ES256") return sign("sha256", data, { key: privateKey, dsaEncoding: "ieee-p1363" });
	return sign("sha256", data, privateKey);
}
