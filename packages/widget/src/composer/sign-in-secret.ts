import { sha256 } from "./sha-256";

/** A secret that stays in this page, and its hash, which the forum gets when the sign-in begins. */
export function newSecret() {
	const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
	return { verifier, challenge: base64url(sha256(verifier)) };
}

const base64url = (bytes: Uint8Array) =>
	btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
