import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Database } from "@db/connect";
import { createRequest } from "@remix-run/node-fetch-server";
import { isApiPath, isDataRequest, sendPlainProblem, tameRequest } from "~/api/plain-problem";
import type { BrandDirectory } from "~/features/brands/brand-directory.server";
import type { Context } from "~/platform/context";
import type { Brand } from "~/platform/identity";
import { loggablePath } from "~/platform/logger.server";
import type { Services } from "~/platform/services";
import type { PageNotes } from "./app-load-context";
import { pageKey, sendCachedPage, toCachedPage } from "./cached-pages.server";
import { compress, encodingFor, WORTH_COMPRESSING } from "./compress.server";
import { isDatabaseLost } from "./database-lost.server";
import type { DirectPages } from "./direct-pages.server";
import { limitBody, saysTooLarge } from "./limit-body.server";
import { loadContext } from "./load-context.server";
import { networkOf } from "./network-of.server";
import { isForeignWrite } from "./origin-check.server";
import { sendPlainPage } from "./plain-page.server";
import { securityHeaders } from "./security-headers.server";

type RemixHandler = (request: Request, context: { ctx: Context; page: PageNotes }) => Promise<Response>;

export interface HandlerParts {
	db: Database;
	services: Services;
	brands: BrandDirectory;
	remix: RemixHandler;
	/** The short way for the pages read most; null in development, where modules change. */
	directPages: DirectPages | null;
}

/** Mail providers unsubscribe for people without coming from a page of ours (RFC 8058); the token is the right. */
const FROM_ANYWHERE = /^\/unsubscribe\/[\w-]+(\?|$)/;

/** From a request on a brand's host to its answer. Static files and health were asked before. */
export async function handleRequest(parts: HandlerParts, request: IncomingMessage, response: ServerResponse) {
	const { services } = parts;
	const https = services.env.publicUrl.protocol === "https:";
	const host = hostOf(request, services.env.trustProxy);
	const url = request.url ?? "/";
	const isApi = isApiPath(url);
	const requestId = randomUUID();
	response.setHeader("X-Request-Id", requestId);
	if (services.log.isLevelEnabled("info")) logAnswer(services, request, response, requestId);
	const refuse = isApi ? sendPlainProblem : sendPlainPage;
	try {
		const brand = await parts.brands.byHost(host);
		if (!brand)
			return refuse(
				response,
				404,
				"No forum lives at this address.",
				"Check the address, or ask whoever gave it to you.",
			);
		const nonce = randomUUID();
		const security = securityHeaders(brand, nonce, { https });
		const ownOrigin = `${https ? "https" : "http"}://${host}`;
		if (isForeignWrite(request, ownOrigin, { withoutOrigin: isApi }) && !FROM_ANYWHERE.test(url)) {
			return refuse(
				response,
				403,
				"This request came from another site.",
				"Open the forum itself and try again.",
			);
		}
		if (saysTooLarge(request)) {
			// What it announced is not read: another request on this connection would be taken for it.
			response.setHeader("Connection", "close");
			return refuse(
				response,
				413,
				"That is too much at once.",
				"Shorten the text or choose a smaller file. Nothing was saved.",
			);
		}
		if (isApi && isDataRequest(url))
			return refuse(response, 404, "Nothing is here.", "The documentation is at /api/docs.");
		if (isApi) tameRequest(request);
		const key = pageKey(request, brand, url);
		const kept = key ? services.pages.get(key, Date.now()) : undefined;
		if (kept) return await sendCachedPage(request, response, kept, security);
		const began = services.pages.begin();
		const facts = {
			requestId,
			cookie: isApi ? null : (request.headers.cookie ?? null),
			acceptLanguage: request.headers["accept-language"] ?? null,
			network: networkOf(request, services.env.trustProxy),
		};
		const { ctx, cookies } = await loadContext(parts.db, services, brand, facts);
		const page: PageNotes = { cacheTags: null, cookies, nonce, posted: false };
		const html = await parts.directPages?.(request, url, ownOrigin, { ctx, page });
		if (html) return await sendHtml(request, response, html, { security, page, brand, key, services, began });
		if (request.method !== "GET" && request.method !== "HEAD") limitBody(request);
		const answer = await parts.remix(toFetchRequest(request, response, ownOrigin), { ctx, page });
		await send(request, response, answer, { security, page, brand, key, services, began });
	} catch (error) {
		fail(services, request, response, requestId, error);
	}
}

const toFetchRequest = (request: IncomingMessage, response: ServerResponse, origin: string) => {
	const { protocol, host } = new URL(origin);
	return createRequest(request, response, { protocol, host });
};

const hostOf = (request: IncomingMessage, trustProxy: boolean) =>
	String((trustProxy && request.headers["x-forwarded-host"]) || request.headers.host || "").toLowerCase();

interface Sending {
	security: Record<string, string>;
	page: PageNotes;
	brand: Brand;
	key: string | null;
	services: Services;
	began: number;
}

/** A page rendered directly: kept for other visitors where it may be, else sent once. */
async function sendHtml(request: IncomingMessage, response: ServerResponse, html: string, sending: Sending) {
	const { security, page, brand, key, services, began } = sending;
	const body = Buffer.from(html);
	if (key && page.cacheTags) {
		const kept = toCachedPage(
			200,
			{ "Content-Type": "text/html; charset=utf-8" },
			body,
			brand,
			page.cacheTags,
			Date.now(),
		);
		services.pages.store(key, kept, began);
		return sendCachedPage(request, response, kept, security);
	}
	const encoding = encodingFor(request.headers["accept-encoding"]);
	const sent = encoding ? await compress(body, encoding, { once: true }) : body;
	response.writeHead(200, {
		"Content-Type": "text/html; charset=utf-8",
		"Cache-Control": "private, no-cache",
		...security,
		"Content-Length": String(sent.length),
		...(encoding ? { "Content-Encoding": encoding } : {}),
		...(page.cookies.length ? { "Set-Cookie": page.cookies } : {}),
	});
	response.end(request.method === "HEAD" ? undefined : sent);
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Response, sending: Sending) {
	const { security, page, brand, key, services, began } = sending;
	const headers = Object.fromEntries(answer.headers);
	const body = answer.body ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0);
	if (key && page.cacheTags && answer.status === 200 && !answer.headers.has("set-cookie")) {
		const { "content-type": type = "text/html; charset=utf-8" } = headers;
		const kept = toCachedPage(
			answer.status,
			{ "Content-Type": type },
			body,
			brand,
			page.cacheTags,
			Date.now(),
		);
		services.pages.store(key, kept, began);
		return sendCachedPage(request, response, kept, security);
	}
	const cookies = [...page.cookies, ...answer.headers.getSetCookie()];
	const own = {
		...headers,
		...security,
		...(headers["cache-control"] ? {} : { "Cache-Control": "private, no-cache" }),
	};
	const text = /^(text|application\/(json|problem|xml|atom|rss|manifest))/.test(
		headers["content-type"] ?? "",
	);
	const encoding =
		text && body.length > WORTH_COMPRESSING ? encodingFor(request.headers["accept-encoding"]) : null;
	const sent = encoding ? await compress(body, encoding, { once: true }) : body;
	const length = {
		"Content-Length": String(sent.length),
		...(encoding ? { "Content-Encoding": encoding, Vary: "Accept-Encoding, Cookie" } : {}),
	};
	response.writeHead(answer.status, {
		...own,
		// Remix gives no body to HEAD: its length is not the answer's.
		...(answer.status === 204 || answer.status === 304 || request.method === "HEAD" ? {} : length),
		...(cookies.length ? { "Set-Cookie": cookies } : {}),
	});
	response.end(request.method === "HEAD" ? undefined : sent);
}

function fail(
	services: Services,
	request: IncomingMessage,
	response: ServerResponse,
	report: string,
	error: unknown,
) {
	if (response.headersSent || response.destroyed) return void response.destroy();
	const refuse = isApiPath(request.url ?? "/") ? sendPlainProblem : sendPlainPage;
	if (isDatabaseLost(error)) {
		response.setHeader("Retry-After", "5");
		return refuse(
			response,
			503,
			"The forum is catching its breath.",
			"Its database does not answer right now. Try again in a few seconds; nothing that was saved is lost.",
		);
	}
	services.log.error(
		{
			requestId: report,
			method: request.method,
			path: loggablePath(request.url ?? "/"),
			error: String((error as Error)?.stack ?? error),
		},
		"an answer failed",
	);
	refuse(
		response,
		500,
		"Something went wrong on our side.",
		`It was written down as ${report}. Try again; if it stays so, tell the forum's team this number.`,
	);
}

/** One line per answer: who asked is not in it. */
function logAnswer(
	services: Services,
	request: IncomingMessage,
	response: ServerResponse,
	requestId: string,
) {
	const began = performance.now();
	response.once("close", () => {
		const { method, url = "/", headers } = request;
		const milliseconds = Math.round(performance.now() - began);
		services.log.info(
			{
				requestId,
				host: headers.host,
				method,
				path: loggablePath(url),
				status: response.statusCode,
				milliseconds,
			},
			"answered",
		);
	});
}
