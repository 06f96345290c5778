import { createPublicKey, type JsonWebKey, type KeyObject } from "node:crypto";
import { DomainError } from "~/platform/errors";
import type { Algorithm } from "./contract";

/** What a key must be for its algorithm. 2,048 bits is the least that RFC 7518 takes. */
const fits: Record<Exclude<Algorithm, "HS256">, (key: KeyObject) => boolean> = {
	RS256: ({ asymmetricKeyType, asymmetricKeyDetails }) =>
		asymmetricKeyType === "rsa" && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2_048,
	ES256: ({ asymmetricKeyType, asymmetricKeyDetails }) =>
		asymmetricKeyType === "ec" && asymmetricKeyDetails?.namedCurve === "prime256v1",
	EdDSA: ({ asymmetricKeyType }) => asymmetricKeyType === "ed25519",
};

/** A public key in PEM or as JWK, checked against the algorithm that it is pinned to. A private key is refused unread. */
export function readPublicKey(text: string, algorithm: Exclude<Algorithm, "HS256">): JsonWebKey {
	const key = text.includes("PRIVATE KEY") ? null : parse(text.trim());
	if (!key || !fits[algorithm](key))
		throw new DomainError("invalid", "errors:invalid", {
			fields: { publicKey: { key: "errors:embed.public-key" } },
		});
	return key.export({ format: "jwk" });
}

function parse(text: string): KeyObject | null {
	try {
		if (!text.startsWith("{")) return createPublicKey(text);
		const jwk = JSON.parse(text) as JsonWebKey;
		return "d" in jwk || "k" in jwk ? null : createPublicKey({ key: jwk, format: "jwk" });
	} catch {
		return null;
	}
}
