import type { IncomingMessage, ServerResponse } from "node:http";
import type { Brand } from "~/platform/identity";
import type { Services } from "~/platform/services";
import type { PageNotes } from "./app-load-context";
import { sendCachedPage, toCachedPage } from "./cached-pages.server";
import { compress, encodingFor, WORTH_COMPRESSING } from "./compress.server";

export interface Answer {
	status: number;
	/** Names in lower case. */
	headers: Record<string, string>;
	body: Buffer;
	cookies: string[];
}

interface Sending {
	security: Record<string, string>;
	page: PageNotes;
	brand: Brand;
	/** Where the answer may be kept for other visitors; null for nobody else's eyes. */
	key: string | null;
	services: Services;
	/** What `PageCache.begin` said before the page was made. */
	began: number;
}

const TEXT = /^(text|application\/(json|problem|xml|atom|rss|manifest))/;
const HTML = "text/html; charset=utf-8";

export const htmlAnswer = (html: string): Answer => ({
	status: 200,
	headers: { "content-type": HTML },
	body: encode(html),
	cookies: [],
});

/**
 * Written at once into room for two bytes per character, in half the time that Node takes to measure first. A text that
 * fills the room may have been cut off.
 */
function encode(html: string): Buffer {
	const room = Buffer.allocUnsafeSlow(html.length * 2);
	const length = room.write(html);
	return length > room.length - 4 ? Buffer.from(html) : room.subarray(0, length);
}

/** What Remix answered, read whole: pages are documents, nothing streams. */
export async function readAnswer(response: Response): Promise<Answer> {
	const { "set-cookie": _, ...headers } = Object.fromEntries(response.headers);
	const body = response.body ? Buffer.from(await response.arrayBuffer()) : Buffer.alloc(0);
	return { status: response.status, headers, body, cookies: response.headers.getSetCookie() };
}

/** Sends an answer: kept for other visitors where its loader said so, else once, compressed where it is worth it. */
export async function sendAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	answer: Answer,
	{ security, page, brand, key, services, began }: Sending,
) {
	const { status, headers, body } = answer;
	if (key && page.cacheTags && status === 200 && answer.cookies.length === 0) {
		const type = {
			"Content-Type": headers["content-type"] ?? HTML,
			...(page.cacheControl ? { "Cache-Control": page.cacheControl } : {}),
		};
		const kept = toCachedPage(status, type, body, brand, page.cacheTags, Date.now());
		services.pages.store(key, kept, began);
		return sendCachedPage(request, response, kept, security);
	}
	const isText = TEXT.test(headers["content-type"] ?? "") && body.length > WORTH_COMPRESSING;
	const encoding = isText ? encodingFor(request.headers["accept-encoding"]) : null;
	const sent = encoding ? await compress(body, encoding, { once: true }) : body;
	const cookies = [...page.cookies, ...answer.cookies];
	// Remix gives no body to HEAD: its length is not the answer's.
	const hasLength = status !== 204 && status !== 304 && request.method !== "HEAD";
	response.writeHead(status, {
		"cache-control": "private, no-cache",
		...headers,
		...(hasLength ? { "Content-Length": String(sent.length) } : {}),
		...(encoding ? { "Content-Encoding": encoding, Vary: "Accept-Encoding, Cookie" } : {}),
		...security,
		...(cookies.length ? { "Set-Cookie": cookies } : {}),
	});
	response.end(request.method === "HEAD" ? undefined : sent);
}
