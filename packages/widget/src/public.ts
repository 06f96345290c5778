/** What host pages may use. Names here are kept; everything else may change with any version. */

/** A token that the host's backend signed, or how to get a new one; null while nobody is signed in. */
export type TokenSource = string | (() => string | null | undefined | Promise<string | null | undefined>);

export interface FolkmootEvents {
	/** The first posts are shown. */
	"folkmoot:ready": { thread: string; postCount: number };
	/** The visitor's post reached the forum; `held` ones wait for a moderator. */
	"folkmoot:posted": { thread: string; post: { id: number; url: string; state: string } };
	/** Somebody wants to write and is not signed in. `preventDefault()` where the page signs them in itself. */
	"folkmoot:signin-needed": { thread: string; reason: string };
	/** Nothing, or nothing new, could be shown. */
	"folkmoot:error": { thread: string; code: string; detail: string };
}

export interface FolkmootElement extends HTMLElement {
	/** Asks the forum again for what is shown. */
	refresh(): Promise<void>;
}

export interface FolkmootDiscussionElement extends FolkmootElement {
	/** Asked for a new token whenever a session is needed. */
	getToken: TokenSource | null;
}

/**
 * Says who the visitor is, for all elements of a forum on the page; null signs out. `forum` is needed only where
 * several forums are on one page, or the widget came with the page's own bundle.
 */
export declare function identify(source: TokenSource | null, forum?: string): void;

declare global {
	interface HTMLElementTagNameMap {
		"folkmoot-discussion": FolkmootDiscussionElement;
		"folkmoot-count": HTMLElement;
		"folkmoot-list": FolkmootElement;
		"folkmoot-ask": FolkmootElement;
	}
	interface HTMLElementEventMap {
		"folkmoot:ready": CustomEvent<FolkmootEvents["folkmoot:ready"]>;
		"folkmoot:posted": CustomEvent<FolkmootEvents["folkmoot:posted"]>;
		"folkmoot:signin-needed": CustomEvent<FolkmootEvents["folkmoot:signin-needed"]>;
		"folkmoot:error": CustomEvent<FolkmootEvents["folkmoot:error"]>;
	}
}
