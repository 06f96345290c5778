import { hash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { chooseLocale } from "~/platform/i18n/choose-locale";
import type { Brand } from "~/platform/identity";
import { brandPages } from "~/platform/pages/channel";
import type { CachedPage } from "~/platform/pages/page-cache.server";
import { compress, encodingFor, WORTH_COMPRESSING } from "./compress.server";
import { languageCookie } from "./load-context.server";

const SESSION = /(?:^|;\s*)(?:__Host-)?folkmoot=/;
/** What a visitor's page may depend on, besides its address: the language, and nothing else of the request. */
const VARY = "Accept-Encoding, Accept-Language, Cookie";

/** A page that counts names up to a hundred places. */
const MOST_OF_ADDRESS = 2_000;

/** The cache key of a visitor's read; null for anything that is not one. */
export function pageKey(request: IncomingMessage, brand: Brand, url: string): string | null {
	if (request.method !== "GET" && request.method !== "HEAD") return null;
	const { cookie = "", authorization } = request.headers;
	if (authorization || SESSION.test(cookie) || url.length > MOST_OF_ADDRESS) return null;
	const locale = chooseLocale(
		languageCookie(cookie),
		request.headers["accept-language"] ?? null,
		brand.locale,
	);
	return `${brand.id} ${request.headers.host} ${locale} ${url}`;
}

export function toCachedPage(
	status: number,
	headers: Record<string, string>,
	body: Buffer,
	brand: Brand,
	tags: readonly string[],
	bornAt: number,
): CachedPage {
	const etag = `"${hash("sha1", body, "base64url")}"`;
	return {
		status,
		headers,
		body,
		brotli: null,
		gzip: null,
		etag,
		tags: [brandPages(brand.id), ...tags],
		bornAt,
	};
}

/** Answers from a kept page; 304 where the browser has it already. */
export async function sendCachedPage(
	request: IncomingMessage,
	response: ServerResponse,
	page: CachedPage,
	security: Record<string, string>,
) {
	const encoding =
		page.body.length > WORTH_COMPRESSING ? encodingFor(request.headers["accept-encoding"]) : null;
	const etag = encoding ? `${page.etag.slice(0, -1)}-${encoding}"` : page.etag;
	const headers = {
		ETag: etag,
		Vary: VARY,
		"Cache-Control": "public, max-age=0, must-revalidate",
		...page.headers,
		...security,
	};
	if (request.headers["if-none-match"]?.split(/,\s*/).some((tag) => tag.replace(/^W\//, "") === etag)) {
		response.writeHead(304, headers).end();
		return;
	}
	const body = encoding ? await encoded(page, encoding) : page.body;
	const length = {
		"Content-Length": String(body.length),
		...(encoding ? { "Content-Encoding": encoding } : {}),
	};
	response.writeHead(page.status, { ...headers, ...length });
	response.end(request.method === "HEAD" ? undefined : body);
}

async function encoded(page: CachedPage, encoding: "br" | "gzip"): Promise<Buffer> {
	const slot = encoding === "br" ? "brotli" : "gzip";
	page[slot] ??= await compress(page.body, encoding, { once: false });
	return page[slot];
}
