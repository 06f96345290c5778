import type { EmbedPost, EmbedSort, EmbedThread } from "@folkmoot/embed-contract";
import type { PartHost } from "../part";
import type { FolkmootEvents } from "../public";
import { type Client, clientOf } from "./client";
import { type Say, sayer } from "./say";
import type { Trouble } from "./trouble";

/** Where something is written, and what: one at a time in a discussion. */
export interface Place {
	what: "new" | "like" | "reply" | "quote" | "edit" | "delete" | "report" | "sign-in";
	post?: EmbedPost;
	/** Where somebody goes on who had to sign in first. */
	next?: Place;
}

type Writer = typeof import("../composer/part");

/** Everything that an element shows. Verbs in the files beside change it and call `draw`. */
export class Discussion {
	thread: EmbedThread | null = null;
	posts: EmbedPost[] = [];
	cursor: string | null = null;
	declare sort: EmbedSort | null;
	declare say: Say;
	trouble: Trouble | null = null;
	busy = false;
	/** The answer that is waited for, if any. */
	loading: Promise<void> | null = null;
	/** How often the forum was asked again in vain. */
	retries = 0;
	/** Counts first pages, so that the answer to an earlier question does not replace a later one. */
	turn = 0;
	/** How many posts of others came meanwhile. */
	fresh = 0;
	declare showFresh: (() => void) | undefined;
	place: Place | null = null;
	writer: Writer | null = null;
	/** Typed before the field was there. */
	typed = "";
	/** Read out by screen readers. */
	announcement = "";
	/** The post that a link led to. */
	target = 0;
	stopped = false;
	declare readonly client: Client;
	declare readonly key: string;
	/** What ends listeners and timers. */
	readonly ends: (() => void)[] = [];
	#drawing = false;
	#focus = "";

	constructor(
		readonly host: PartHost,
		readonly root: HTMLElement,
		private readonly paint: () => void,
	) {
		this.client = clientOf(host);
		this.key = host.element.getAttribute("thread") ?? "";
		this.sort = (host.element.getAttribute("sort") as EmbedSort | null) || null;
		this.say = sayer(host.locale(), host.sentences());
	}

	/** Takes new posts. */
	get isOpen() {
		return this.thread?.policy !== "read-only" && !this.thread?.closed;
	}

	get origin() {
		return this.host.forum.origin;
	}

	/** The changes of one moment are drawn once; then the focus goes where a change wants it. */
	draw(focus = "") {
		this.#focus ||= focus;
		if (this.#drawing) return;
		this.#drawing = true;
		queueMicrotask(() => {
			this.#drawing = false;
			if (this.stopped) return;
			this.paint();
			if (this.#focus) this.root.querySelector<HTMLElement>(this.#focus)?.focus();
			this.#focus = "";
		});
	}

	announce(sentence: string, focus = "") {
		this.announcement = sentence;
		this.draw(focus);
	}

	/** Tells the host page. False where it said that it takes care itself. */
	emit<T extends keyof FolkmootEvents>(type: T, detail: FolkmootEvents[T]): boolean {
		const options = { detail, bubbles: true, composed: true, cancelable: true };
		return this.host.element.dispatchEvent(new CustomEvent(type, options));
	}

	/** An attribute as a whole number within bounds. */
	number(name: string, usual: number, least: number, most: number) {
		const given = Number.parseInt(this.host.element.getAttribute(name) ?? "", 10);
		return Math.min(most, Math.max(least, Number.isNaN(given) ? usual : given));
	}
}
