import type { Forum } from "./loader/forum";

/** What a lazily loaded part gets from the loader. It imports nothing of it: a shared chunk would be one more request. */
export interface PartHost {
	element: HTMLElement;
	/** Where the part draws; the loader has put the slot with the host page's own content into it. */
	shadow: ShadowRoot;
	forum: Forum;
	/** The first answer, asked for while the part itself was on its way. */
	first: Promise<Response> | null;
	locale: () => WidgetLocale;
	/** What can be said before the forum has sent its sentences. */
	sentences: () => Record<string, string>;
	loadComposer: () => Promise<typeof import("./composer/part")>;
	loadLater: () => Promise<typeof import("./later/part")>;
}

export type WidgetLocale = "en" | "ru" | "hu";

/** A part at work in an element. */
export interface RunningPart {
	/** An attribute changed. */
	update: (name: string) => void;
	/** Removes everything: listeners, requests, timers, markup. */
	stop: () => void;
	refresh: () => Promise<void>;
}

export interface Part {
	start: (host: PartHost) => RunningPart;
}
