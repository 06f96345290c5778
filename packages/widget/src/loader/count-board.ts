import type { EmbedCounts } from "@folkmoot/embed-contract";
import type { Forum } from "./forum";

type Tell = (count: number) => void;

/** All counts of a page: asked for in one request, told to whoever shows them. */
export class CountBoard {
	#watchers = new Map<string, Set<Tell>>();
	#known = new Map<string, number>();
	#wanted = new Set<string>();

	constructor(private readonly forum: Pick<Forum, "ask">) {}

	/** Returns what ends the watch. */
	watch(key: string, tell: Tell) {
		const watchers = this.#watchers.get(key) ?? new Set();
		this.#watchers.set(key, watchers.add(tell));
		const known = this.#known.get(key);
		if (known === undefined) this.#want(key);
		else tell(known);
		return () => {
			watchers.delete(tell);
		};
	}

	/** A count that became known some other way, by a discussion on the page or the event stream. */
	tell(key: string, count: number) {
		this.#known.set(key, count);
		for (const tell of this.#watchers.get(key) ?? []) tell(count);
	}

	#want(key: string) {
		// Elements of one page arrive one after the other while it is parsed.
		if (this.#wanted.size === 0) setTimeout(() => void this.ask(), 20);
		this.#wanted.add(key);
	}

	/** Sorted, so that every visitor of a page asks the same and the answer comes from a cache. */
	async ask(keys = [...this.#wanted].sort()) {
		this.#wanted.clear();
		try {
			const answer = await this.forum.ask(`/embed/v1/counts?keys=${keys.map(encodeURIComponent)}`);
			const { counts } = (await answer.json()) as EmbedCounts;
			for (const key of keys) if (Number.isInteger(counts[key])) this.tell(key, counts[key] as number);
		} catch {
			// The page's own text stays in the element.
		}
	}
}
