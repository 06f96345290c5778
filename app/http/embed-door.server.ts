import type { IncomingMessage, ServerResponse } from "node:http";
import { isPublicRead } from "~/embed/embed-path";
import { writeProblem } from "~/embed/problem.server";
import { chooseLocale } from "~/platform/i18n/choose-locale";
import type { Brand } from "~/platform/identity";

const METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
const HEADERS = "Authorization, Content-Type, Idempotency-Key";
const EXPOSED = "ETag, Retry-After, Idempotent-Replay, Content-Language";
/** As long as Chromium remembers it. */
const PREFLIGHT_SECONDS = "7200";

/** Headers of every answer to the widget: data for pages elsewhere, never a page itself. */
export function embedHeaders({ https }: { https: boolean }): Record<string, string> {
	return {
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "no-referrer",
		"Cross-Origin-Resource-Policy": "cross-origin",
		"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
		Vary: "Origin, Accept-Encoding, Accept-Language",
		...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
	};
}

interface Visit {
	brand: Brand;
	ownOrigin: string;
	/** Origins that the brand allows, as written: compared whole. */
	allowed: ReadonlySet<string>;
}

/**
 * Lets in pages of the brand's allowed origins and nobody else's, and answers their browsers' questions beforehand. True
 * where it answered. No cookie gets further than here: whoever acts brings a session in a header, which no browser adds by
 * itself. Programs without an origin, such as a site's own server, read as everybody does.
 */
export function passEmbedDoor(request: IncomingMessage, response: ServerResponse, visit: Visit): boolean {
	delete request.headers.cookie;
	const { origin } = request.headers;
	const isPublic = isPublicRead(request.url ?? "/");
	const isAllowed = origin === undefined || origin === visit.ownOrigin || visit.allowed.has(origin);
	if (isPublic) response.setHeader("Access-Control-Allow-Origin", "*");
	// The refusal is readable, too, so that the element can say why there is nothing. It holds nothing else.
	else if (origin !== undefined) response.setHeader("Access-Control-Allow-Origin", origin);
	response.setHeader("Access-Control-Expose-Headers", EXPOSED);
	if (!isPublic && !isAllowed) return refuseOrigin(request, response, visit.brand);
	if (request.method !== "OPTIONS") return false;
	response.writeHead(204, {
		"Access-Control-Allow-Methods": METHODS,
		"Access-Control-Allow-Headers": HEADERS,
		"Access-Control-Max-Age": PREFLIGHT_SECONDS,
		Vary: "Origin",
	});
	response.end();
	return true;
}

function refuseOrigin(request: IncomingMessage, response: ServerResponse, brand: Brand): true {
	const locale = chooseLocale(null, request.headers["accept-language"] ?? null, brand.locale);
	const body = writeProblem(brand.origin, locale, { code: "origin-not-allowed" });
	// A browser that asks beforehand must not be told yes.
	if (request.method === "OPTIONS") response.removeHeader("Access-Control-Allow-Origin");
	response.writeHead(body.status, {
		"Content-Type": "application/problem+json",
		"Cache-Control": "no-store",
		"X-Content-Type-Options": "nosniff",
		Vary: "Origin",
	});
	response.end(JSON.stringify(body));
	return true;
}
