import type { TokenCheck } from "./token-check";

/** Longer than any token with the claims that we read. */
const MOST_CHARACTERS = 8_000;

/** Three parts, of which two are JSON objects. What they say is not believed yet. */
export const checkShape: TokenCheck = {
	name: "shape",
	judge(state) {
		const { token } = state;
		if (typeof token !== "string") return "token-malformed";
		if (token.length > MOST_CHARACTERS) return "token-too-long";
		const parts = token.split(".");
		if (parts.length !== 3) return "token-malformed";
		state.header = readObject(parts[0]);
		state.claims = readObject(parts[1]);
		return state.header && state.claims ? null : "token-malformed";
	},
};

function readObject(part = ""): Record<string, unknown> | null {
	if (!/^[\w-]+$/.test(part)) return null;
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(part, "base64url"));
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: null;
	} catch {
		return null;
	}
}
