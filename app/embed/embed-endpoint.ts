import type { PageNotes } from "~/http/app-load-context";
import type { Context } from "~/platform/context";

/** One request to the widget's HTTP, as an endpoint gets it. */
export interface Asking {
	ctx: Context;
	params: Record<string, string | undefined>;
	query: URLSearchParams;
	request: Request;
	/** The page's origin; null for a program that sent none. */
	origin: string | null;
}

export interface EmbedAnswer {
	status?: number;
	/** JSON; none for 204. */
	body?: unknown;
	/** Sent as it is, in place of a body. */
	html?: string;
	/** A picture, in place of a body; its type is among the headers. */
	bytes?: Buffer;
	headers?: Record<string, string>;
	/** Page tags under which a visitor's copy is kept. */
	tags?: PageNotes["cacheTags"];
	/** How long browsers and proxies may keep that copy unasked. */
	cacheControl?: string;
}

export interface EmbedEndpoint {
	method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
	/** `member`: only with a session. */
	who: "anybody" | "member";
	act(asking: Asking): Promise<EmbedAnswer>;
}
