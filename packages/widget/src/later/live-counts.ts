import type { EmbedPostEvent } from "@folkmoot/embed-contract";
import type { Forum } from "../loader/forum";

/** Several discussions of a page begin one after the other: the stream is opened once for all. */
const OPEN_AFTER_MS = 100;
const OPENED_WITHIN_MS = 10_000;
const POLL_MS = 30_000;

/** Hears of new posts: one stream for all discussions of a page; where it cannot be, counts asked for now and then. */
class LiveCounts {
	#keys: string[] = [];
	#stream: EventSource | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(private readonly forum: Forum) {}

	/** Returns what ends the watch. */
	watch(key: string, tell: (count: number) => void) {
		const unwatch = this.forum.counts.watch(key, tell);
		if (this.#keys.push(key) === 1) document.addEventListener("visibilitychange", this.#reopen);
		this.#reopen();
		return () => {
			unwatch();
			this.#keys.splice(this.#keys.indexOf(key), 1);
			if (this.#keys.length === 0) document.removeEventListener("visibilitychange", this.#reopen);
			this.#reopen();
		};
	}

	/** The stream names its threads in its address: it is opened anew when they change. Hidden pages have none. */
	#reopen = () => {
		this.#stream?.close();
		clearTimeout(this.#timer);
		if (this.#keys.length > 0 && !document.hidden) this.#timer = setTimeout(this.#open, OPEN_AFTER_MS);
	};

	#open = () => {
		const keys = this.#wanted().map(encodeURIComponent);
		const stream = new EventSource(`${this.forum.origin}/embed/v1/events?keys=${keys}`);
		this.#stream = stream;
		stream.addEventListener("post", ({ data }) => {
			const { key, postCount } = JSON.parse(data) as EmbedPostEvent;
			this.forum.counts.tell(key, postCount);
		});
		// A proxy may keep it back for ever.
		this.#timer = setTimeout(this.#poll, OPENED_WITHIN_MS);
		let wasOpen = false;
		stream.onopen = () => {
			clearTimeout(this.#timer);
			// What happened while the stream was away.
			if (wasOpen) void this.forum.counts.ask(this.#wanted());
			wasOpen = true;
		};
		// The browser connects again by itself; refused, or with nothing ever behind it, it would do so in vain.
		stream.onerror = () => {
			if (!wasOpen || stream.readyState === EventSource.CLOSED) this.#poll();
		};
	};

	#poll = () => {
		this.#stream?.close();
		clearTimeout(this.#timer);
		void this.forum.counts.ask(this.#wanted());
		this.#timer = setTimeout(this.#poll, POLL_MS);
	};

	#wanted = () => [...new Set(this.#keys)].sort();
}

const boards = new WeakMap<Forum, LiveCounts>();

export function liveCountsOf(forum: Forum): LiveCounts {
	const board = boards.get(forum) ?? new LiveCounts(forum);
	boards.set(forum, board);
	return board;
}
