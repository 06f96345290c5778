import type { Database } from "@db/connect";
import { LRUCache } from "lru-cache";
import type { Env } from "~/platform/env.server";
import type { Brand } from "~/platform/identity";
import type { PageCache } from "~/platform/pages/page-cache.server";
import { loadBrandByHost } from "./queries/load-brand.server";

export interface BrandDirectory {
	byHost(host: string): Promise<Brand | null>;
}

const UNKNOWN = Symbol("unknown host");
/** A net below the notices of change: no process shows an old theme for longer. */
const MAX_AGE_MS = 60_000;

/** Remembers which brand a host belongs to, until anything of a brand changes. */
export function createBrandDirectory(db: Database, env: Env, pages: PageCache): BrandDirectory {
	const known = new LRUCache<string, Brand | typeof UNKNOWN>({ max: 1_000, ttl: MAX_AGE_MS });
	let generation = 0;
	pages.onDrop((tag) => {
		if (tag !== "*" && !tag.startsWith("brand:")) return;
		generation += 1;
		known.clear();
	});
	return {
		async byHost(host) {
			const remembered = known.get(host);
			if (remembered) return remembered === UNKNOWN ? null : remembered;
			const began = generation;
			const brand = await loadBrandByHost(db, env, host);
			if (began === generation) known.set(host, brand ?? UNKNOWN);
			return brand;
		},
	};
}
