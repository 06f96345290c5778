import { type Forum, forumOf, type TokenSource } from "./forum";
import { LazyElement } from "./lazy-element";
import { localeOf } from "./sentences";

/** `<folkmoot-discussion thread="…">`: the posts of a thread, and a field to add one. */
export class DiscussionElement extends LazyElement {
	#getToken: TokenSource | null = null;

	constructor() {
		super();
		// Set before the script arrived, it stands on the element itself and hides the accessor.
		if (!Object.hasOwn(this, "getToken")) return;
		const early = this.getToken;
		Reflect.deleteProperty(this, "getToken");
		this.getToken = early;
	}

	/** Asked for a new token whenever a session is needed. */
	get getToken(): TokenSource | null {
		return this.#getToken;
	}

	set getToken(source: TokenSource | null) {
		this.#getToken = source;
		if (this.isConnected) this.#identify();
	}

	override connectedCallback() {
		this.#identify();
		super.connectedCallback();
	}

	override attributeChangedCallback(name: string, before: string | null, now: string | null) {
		if (name === "token" && this.isConnected) this.#identify();
		super.attributeChangedCallback(name, before, now);
	}

	#identify() {
		const source = this.#getToken ?? this.getAttribute("token");
		if (source) forumOf(this).identify(source);
	}

	protected load(forum: Forum) {
		const key = this.getAttribute("thread");
		if (!key) {
			console.error("Folkmoot: no thread");
			return null;
		}
		const sort = this.getAttribute("sort");
		const query = `${sort ? `sort=${sort}&` : ""}locale=${localeOf(this)}`;
		const first = forum.ask(`/embed/v1/threads/${encodeURIComponent(key)}?${query}`);
		return { part: import("../discussion/part"), first };
	}
}
