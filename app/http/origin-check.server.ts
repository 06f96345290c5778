import type { IncomingMessage } from "node:http";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Cross-site requests: everything that is not a plain read must come from a page of this very origin, compared whole.
 * A browser sends `Origin` with every form; one that leaves it out must say `same-origin` in Sec-Fetch-Site.
 * Requests with a bearer key carry no ambient right, so a missing header is no danger there.
 */
export function isForeignWrite(request: IncomingMessage, ownOrigin: string): boolean {
	if (SAFE.has(request.method ?? "GET")) return false;
	const { origin } = request.headers;
	if (origin !== undefined) return origin !== ownOrigin;
	if (request.headers.authorization) return false;
	return request.headers["sec-fetch-site"] !== "same-origin";
}
