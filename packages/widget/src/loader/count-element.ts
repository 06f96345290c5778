import { forumOf } from "./forum";
import { localeOf } from "./sentences";

/** `<folkmoot-count thread="…">`: the number of posts, as text of the line it stands in. */
export class CountElement extends HTMLElement {
	static observedAttributes = ["thread", "forum", "locale"];
	#shadow = this.attachShadow({ mode: "open" });
	#stop: (() => void) | undefined;

	connectedCallback() {
		this.#shadow.replaceChildren(document.createElement("slot"));
		const key = this.getAttribute("thread");
		if (!key) return;
		this.#stop = forumOf(this).counts.watch(key, (count) => {
			const number = document.createElement("span");
			number.textContent = count.toLocaleString(localeOf(this));
			this.#shadow.replaceChildren(number);
		});
	}

	disconnectedCallback() {
		this.#stop?.();
		this.#shadow.replaceChildren();
	}

	attributeChangedCallback() {
		// One that stood in the page before its script hears of its attributes first.
		if (!this.#shadow.firstChild) return;
		this.disconnectedCallback();
		this.connectedCallback();
	}
}
