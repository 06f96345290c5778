import { compactVerify, importJWK } from "jose";
import type { SigningKey } from "./signing-key.server";
import type { TokenCheck } from "./token-check";

/** Members of the header that would let a token bring or choose its own key, or change how it is read (RFC 8725, 3.10). */
const FORBIDDEN = ["jku", "x5u", "x5c", "jwk", "crit", "b64", "zip"];

export const checkHeader: TokenCheck = {
	name: "header",
	needs: "header",
	judge: ({ header }) => {
		if (String(header?.alg).toLowerCase() === "none") return "algorithm-none";
		return FORBIDDEN.some((member) => Object.hasOwn(header ?? {}, member)) ? "header-forbidden" : null;
	},
};

export const checkKey: TokenCheck = {
	name: "key",
	needs: "header",
	async judge(state) {
		const { kid } = state.header ?? {};
		state.key = typeof kid === "string" ? await state.findKey(kid) : null;
		if (!state.key) return "key-unknown";
		return state.key.revokedAt && state.key.revokedAt <= state.now ? "key-revoked" : null;
	},
};

/** The key says which algorithm it is for: a public key never serves as a secret, whatever the header asks. */
export const checkAlgorithm: TokenCheck = {
	name: "algorithm",
	needs: "key",
	judge: ({ header, key }) => (header?.alg === key?.algorithm ? null : "algorithm-mismatch"),
};

export const checkSignature: TokenCheck = {
	name: "signature",
	needs: "key",
	async judge({ token, key }) {
		try {
			const { algorithm } = key as SigningKey;
			await compactVerify(token as string, await materialOf(key as SigningKey), { algorithms: [algorithm] });
			return null;
		} catch {
			return "signature-invalid";
		}
	},
};

const materialOf = ({ secret, publicJwk, algorithm }: SigningKey) =>
	secret !== null ? new TextEncoder().encode(secret) : importJWK(publicJwk as never, algorithm);
