import type { Pair } from "../wire/pair.server";

/** The pair in what somebody pasted: an address, a query, or two lines. Null where a half of it is missing. */
export function findPair(pasted: string): Pair | null {
	const payload = textOf(pasted, "sso");
	const signature = textOf(pasted, "sig");
	return payload && signature ? { payload, signature } : null;
}

/** Decoded as an address is: what arrived with a bare plus is shown with the space that it becomes. */
function textOf(pasted: string, name: "sso" | "sig"): string | null {
	const raw = new RegExp(`(?:^|[?&\\s])${name}\\s*[=:]\\s*([^&#\\s]+)`).exec(pasted)?.[1];
	return raw === undefined ? null : new URLSearchParams(`value=${raw}`).get("value");
}
