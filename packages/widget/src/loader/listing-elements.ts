import type { Forum } from "./forum";
import { LazyElement } from "./lazy-element";
import { localeOf } from "./sentences";

abstract class ListingElement extends LazyElement {
	protected abstract readonly shows: "threads" | "ask";

	protected load(forum: Forum) {
		const of = (name: string) => this.getAttribute(name) ?? "";
		const query = new URLSearchParams({ category: of("category"), locale: localeOf(this) });
		query.set("sort", of("sort") === "top" ? "top" : "latest");
		query.set("limit", this.shows === "ask" ? "0" : of("limit") || "5");
		const { shows } = this;
		return {
			part: import("../listing/part").then(({ start }) => ({
				start: (host: Parameters<typeof start>[0]) => start(host, shows),
			})),
			first: forum.ask(`/embed/v1/list?${query}`),
		};
	}
}

/** `<folkmoot-list category="…">`: latest or top threads. */
export class ListElement extends ListingElement {
	protected readonly shows = "threads";
}

/** `<folkmoot-ask category="…">`: the way to a new question on the forum. */
export class AskElement extends ListingElement {
	protected readonly shows = "ask";
}
