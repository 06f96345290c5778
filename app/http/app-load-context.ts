import type { Context } from "~/platform/context";

/** What a loader tells the server about the page it makes. */
export interface PageNotes {
	/** Page tags under which a visitor's copy may be kept; null: not kept. */
	cacheTags: string[] | null;
	/** How long browsers and proxies may keep such a copy unasked; they ask every time otherwise. */
	cacheControl?: string;
	/** Cookies to set. */
	cookies: string[];
	nonce: string;
	/** True once an action has run: its page shows what it answered, and no loader may lead elsewhere. */
	posted: boolean;
}

declare module "@remix-run/node" {
	interface AppLoadContext {
		ctx: Context;
		page: PageNotes;
	}
}

declare module "@remix-run/server-runtime" {
	interface Future {
		v3_singleFetch: true;
	}
}
