import type { PartHost } from "../part";
import { LazyElement } from "./lazy-element";

abstract class ListingElement extends LazyElement {
	protected abstract readonly shows: "threads" | "ask";

	protected load() {
		const { shows } = this;
		const part = import("../listing/part").then(({ start }) => ({
			start: (host: PartHost) => start(host, shows),
		}));
		return { part, first: null };
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
