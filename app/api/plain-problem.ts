import type { IncomingMessage, ServerResponse } from "node:http";
import { type Problem, type ProblemCode, problemCodes, problemKinds } from "./problem";

/** Addresses of the JSON API. Written in any case, because routes are matched so. */
export const isApiPath = (url: string) => /^\/api\/v1(?=[/?]|$)/i.test(url);

/** Remix would answer `….data` in its own format. */
export const isDataRequest = (url: string) => /\.data(?:\?|$)/.test(url);

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Methods that the web's Request refuses to carry become one that no address takes: the answer is 405, not 500.
 * Of two keys Node would keep the first, and a proxy in front may have looked at the other: neither counts.
 */
export function tameRequest(request: IncomingMessage) {
	if (!METHODS.has(request.method ?? "")) request.method = "OPTIONS";
	if ((request.headersDistinct.authorization?.length ?? 0) > 1) request.headers.authorization = "ambiguous";
}

/** Problem details that need nothing: no brand, no database, no language. */
export function sendPlainProblem(response: ServerResponse, status: number, title: string, text: string) {
	const code =
		problemCodes.find((known) => problemKinds[known].status === status) ?? ("internal" satisfies ProblemCode);
	const body: Problem = {
		type: "about:blank",
		title: problemKinds[code].title,
		status,
		detail: `${title} ${text}`,
		code,
	};
	// The rest of a body that is too large is not read: nothing more can come over this connection.
	if (status === 413) response.setHeader("Connection", "close");
	response.writeHead(status, {
		"Content-Type": "application/problem+json",
		"Cache-Control": "no-store",
		"X-Content-Type-Options": "nosniff",
	});
	response.end(JSON.stringify(body));
}
