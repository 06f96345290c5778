import type { IncomingMessage } from "node:http";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Cross-site requests: everything that is not a plain read must come from a page of this very origin, compared whole.
 * A browser sends `Origin` with every form; one that leaves it out must say `same-origin` in Sec-Fetch-Site.
 * `withoutOrigin`: programs that bring a key send none, and no browser adds a key by itself.
 */
export function isForeignWrite(
	request: IncomingMessage,
	ownOrigin: string,
	{ withoutOrigin = false } = {},
): boolean {
	if (SAFE.has(request.method ?? "GET")) return false;
	const { origin } = request.headers;
	if (origin !== undefined) return origin !== ownOrigin;
	return !withoutOrigin && request.headers["sec-fetch-site"] !== "same-origin";
}
