import type { Part, RunningPart } from "../part";
import { type Forum, forumOf } from "./forum";
import { localeOf, sentences } from "./sentences";

/** How far below the visible part of the page an element begins to load. */
const AHEAD = "800px";
/** How far down the page it is not worth to wait for the first look at where things are. */
const AT_ONCE = 2e3;
const restarting = ["thread", "forum", "consent", "category", "limit"];
const loadComposer = () => import("../composer/part");
const loadLater = () => import("../later/part");

/** An element whose inside is loaded when it comes near. Connected and disconnected any number of times. */
export abstract class LazyElement extends HTMLElement {
	static observedAttributes = [
		...restarting,
		"sort",
		"locale",
		"theme",
		"heading-level",
		"depth",
		"min-height",
		"token",
	];
	declare protected running: RunningPart | undefined;
	#shadow = this.attachShadow({ mode: "open" });
	#reserve = new CSSStyleSheet();
	#observer: IntersectionObserver | undefined;
	/** Counts starts, so that what arrives for an ended one is dropped. */
	#turn = 0;

	/** The part and, at the same time, its first answer; null while an attribute is missing. */
	protected abstract load(forum: Forum): { part: Promise<Part>; first: Promise<Response> | null } | null;

	connectedCallback() {
		this.#shadow.adoptedStyleSheets = [this.#reserve];
		this.#reserveHeight();
		this.#shadow.replaceChildren(document.createElement("slot"));
		if (this.getAttribute("consent") === "required") return this.#ask("show", () => this.#start());
		// Somebody followed a link to a post: it may stand far below. What is near need not wait for the observer's first look.
		if (location.hash.startsWith("#folkmoot-") || this.getBoundingClientRect().top < AT_ONCE)
			return void this.#start();
		this.#observer = new IntersectionObserver(
			(entries) => {
				if (entries.some((entry) => entry.isIntersecting)) void this.#start();
			},
			{ rootMargin: AHEAD },
		);
		this.#observer.observe(this);
	}

	disconnectedCallback() {
		this.#turn++;
		this.#observer?.disconnect();
		this.running?.stop();
		this.running = undefined;
		this.#shadow.replaceChildren();
	}

	attributeChangedCallback(name: string, before: string | null, now: string | null) {
		// An element that stood in the page before its script hears of its attributes first: it begins once.
		if (!this.#shadow.firstChild || before === now) return;
		if (name === "min-height") this.#reserveHeight();
		// What was asked for while the part is on its way is not what is wanted any more.
		else if (!this.running || restarting.includes(name)) {
			this.disconnectedCallback();
			this.connectedCallback();
		} else this.running.update(name);
	}

	/** Asks the forum again for what is shown. */
	async refresh() {
		await this.running?.refresh();
	}

	async #start() {
		this.#observer?.disconnect();
		const turn = ++this.#turn;
		const forum = forumOf(this);
		const loading = this.load(forum);
		if (!loading) return;
		// Whoever never comes to read the answer must not leave an unhandled rejection in the host's log.
		loading.first?.catch(() => {});
		try {
			const { start } = await loading.part;
			if (turn !== this.#turn) return;
			this.running = start({
				element: this,
				shadow: this.#shadow,
				forum,
				first: loading.first,
				locale: () => localeOf(this),
				sentences: () => sentences[localeOf(this)],
				loadComposer,
				loadLater,
			});
		} catch (error) {
			if (turn !== this.#turn) return;
			console.error(error);
			this.#ask("retry", () => this.#start(), forum);
		}
	}

	/** A way on: below the host page's own content, which stays. */
	#ask(what: "show" | "retry", act: () => Promise<void>, forum?: Forum) {
		const { down, ...label } = sentences[localeOf(this)];
		const line = document.createElement("p");
		const button = document.createElement("button");
		button.textContent = label[what];
		button.onclick = act;
		line.append(forum ? `${down} ` : "", button);
		this.#shadow.querySelector("p")?.remove();
		this.#shadow.append(line);
	}

	#reserveHeight() {
		const height = Number.parseFloat(this.getAttribute("min-height") ?? "0") || 0;
		this.#reserve.replaceSync(`:host(:not([hidden])){display:block;min-height:${height}px}`);
	}
}
