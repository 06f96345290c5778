import { LRUCache } from "lru-cache";

export interface CachedPage {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
	/** Brotli of the body, made when a browser first asks for it. */
	brotli: Buffer | null;
	gzip: Buffer | null;
	etag: string;
	tags: readonly string[];
	bornAt: number;
}

export interface PageCache {
	get(key: string, now: number): CachedPage | undefined;
	/** Marks the state of the tags; a page rendered from older state is not stored. */
	begin(): number;
	store(key: string, page: CachedPage, began: number): void;
	drop(tags: Iterable<string>): void;
	/** Switches storing off, and forgets everything, while this process cannot hear of changes. */
	setListening(listening: boolean): void;
	onDrop(listener: (tag: string) => void): void;
}

/** A page says "5 minutes ago": it may be wrong by this much. */
const MAX_AGE_MS = 60_000;
const MAX_BYTES = 24 * 1024 * 1024;
/** How many tag changes are remembered for pages under way; older renders are not stored. */
const MEMORY = 5_000;

/** Rendered pages for visitors, per process, dropped by tag. */
export function createPageCache({ enabled }: { enabled: boolean }): PageCache {
	const pages = new LRUCache<string, CachedPage>({
		maxSize: MAX_BYTES,
		sizeCalculation: (page, key) => page.body.length * 2 + key.length * 2 + 1_000,
		dispose: (page, key) => forget(key, page),
	});
	const keysByTag = new Map<string, Set<string>>();
	const changedAt = new LRUCache<string, number>({ max: MEMORY });
	const listeners: ((tag: string) => void)[] = [];
	let clock = 0;
	let oldestRemembered = 0;
	let listening = false;

	function forget(key: string, page: CachedPage) {
		for (const tag of page.tags) {
			const keys = keysByTag.get(tag);
			keys?.delete(key);
			if (keys?.size === 0) keysByTag.delete(tag);
		}
	}

	return {
		get(key, now) {
			const page = pages.get(key);
			return page && now - page.bornAt < MAX_AGE_MS ? page : undefined;
		},
		begin: () => clock,
		store(key, page, began) {
			if (!enabled || !listening || began < oldestRemembered) return;
			if (page.tags.some((tag) => (changedAt.get(tag) ?? -1) > began)) return;
			// A body may be the beginning of a larger piece of memory, which must not stay with it.
			page.body = Buffer.from(page.body);
			pages.set(key, page);
			for (const tag of page.tags) keysByTag.set(tag, (keysByTag.get(tag) ?? new Set()).add(key));
		},
		drop(tags) {
			for (const tag of tags) {
				clock += 1;
				if (changedAt.size >= MEMORY) oldestRemembered = clock - MEMORY;
				changedAt.set(tag, clock);
				for (const key of [...(keysByTag.get(tag) ?? [])]) pages.delete(key);
				for (const listener of listeners) listener(tag);
			}
		},
		setListening(now) {
			listening = now;
			clock += 1;
			oldestRemembered = clock;
			pages.clear();
			for (const listener of listeners) listener("*");
		},
		onDrop: (listener) => void listeners.push(listener),
	};
}
