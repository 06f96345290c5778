/** Room for a request of another site that waits until somebody has signed in. */
const MOST_CHARACTERS = 2_000;

/** A path on this very host to go back to, or the fallback: never another site, never a scheme. */
export function safeReturn(target: unknown, fallback: string): string {
	if (typeof target !== "string" || target.length > MOST_CHARACTERS) return fallback;
	if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(target) || target.includes("\\")) return fallback;
	const base = "http://host.invalid";
	if (!URL.canParse(target, base)) return fallback;
	const url = new URL(target, base);
	return url.origin === base ? url.pathname + url.search + url.hash : fallback;
}
