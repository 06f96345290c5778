import type { Database } from "@db/connect";
import { LRUCache } from "lru-cache";
import type { PageCache } from "~/platform/pages/page-cache.server";

/** Which origins a brand lets embed it. */
export interface OriginDirectory {
	of(brandId: number): Promise<ReadonlySet<string>>;
}

/** A net below the notices of change, as for brands. */
const MAX_AGE_MS = 60_000;

/** Remembers the allowed origins of each brand until anything of it changes: they are asked for on every request. */
export function createOriginDirectory(db: Database, pages: PageCache): OriginDirectory {
	const known = new LRUCache<number, ReadonlySet<string>>({ max: 1_000, ttl: MAX_AGE_MS });
	let generation = 0;
	pages.onDrop((tag) => {
		if (tag !== "*" && !tag.startsWith("brand:")) return;
		generation += 1;
		known.clear();
	});
	return {
		async of(brandId) {
			const remembered = known.get(brandId);
			if (remembered) return remembered;
			const began = generation;
			const rows = await db
				.selectFrom("brandOrigin")
				.select("origin")
				.where("brandId", "=", brandId)
				.execute();
			const origins = new Set(rows.map(({ origin }) => origin));
			if (began === generation) known.set(brandId, origins);
			return origins;
		},
	};
}
