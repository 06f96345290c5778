import { CountBoard } from "./count-board";

/** A token that the host's backend signed, or how to get a new one. */
export type TokenSource = string | (() => string | null | undefined | Promise<string | null | undefined>);

/** What all elements of one forum on a page share. */
export class Forum {
	readonly counts = new CountBoard(this);
	/** Told when the host page says who its visitor is. */
	readonly identified = new Set<() => void>();
	#identity: TokenSource | null = null;

	constructor(readonly origin: string) {}

	get identity() {
		return this.#identity;
	}

	/** The host page says who its visitor is; null signs out. */
	identify(source: TokenSource | null) {
		if (source === this.#identity) return;
		this.#identity = source;
		for (const tell of this.identified) tell();
	}

	/** No cookies, whatever the browser would send: the session is a header. */
	ask(path: string, init?: RequestInit) {
		return fetch(this.origin + path, { credentials: "omit", ...init });
	}
}

const forums = new Map<string, Forum>();

export function forumAt(origin: string): Forum {
	const forum = forums.get(origin) ?? new Forum(origin);
	forums.set(origin, forum);
	return forum;
}

/** This module's own address: the forum it was loaded from. */
const home = new URL(import.meta.url).origin;

/** The forum of an element: where the script came from, or what its attribute `forum` says (bundled widgets). */
export function forumOf(element: Element): Forum {
	const given = element.getAttribute("forum");
	return forumAt(given && URL.canParse(given) ? new URL(given).origin : home);
}

/** Says who the visitor is, to the forum that the script came from or another one. */
export const identify = (source: TokenSource | null, forum = home) =>
	forumAt(new URL(forum).origin).identify(source);
