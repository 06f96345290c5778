import type { RawBuilder } from "kysely";
import { z } from "zod";
import { encodeCursor } from "~/platform/keyset";
import type { SearchSort } from "../contract";
import type { SearchEngine } from "../search-engine.server";

/** Documents that an engine found, before anybody asked whether the actor may read them. */
export interface Pool {
	origin: SearchEngine["name"];
	/** `brand_id`, `ref_id` and what `rank` needs. */
	rows: RawBuilder<unknown>;
	/** Of a row `m` of the pool; of a post with its document `d`. */
	rank: RawBuilder<unknown>;
	/** What the engine does not decide, asked of the document `d`; null where it decides everything. */
	condition: RawBuilder<unknown> | null;
}

const id = z.number().int().positive();
/** `[value, id]` of the last row, and who ranked it where that was not Postgres. */
export const foundCursor = z.union([z.tuple([z.number(), id]), z.tuple([z.number(), id, z.literal("m")])]);
type FoundCursor = z.output<typeof foundCursor>;

export const cursorAfter = ({ origin }: Pool, { value, id }: { value: number; id: number }) =>
	encodeCursor(origin === "postgres" ? [value, id] : [value, id, "m"]);

/**
 * Where a list goes on. Ranks of one engine mean nothing to the other: where it has changed meanwhile, the list
 * begins again rather than leaving anything out. Times and likes are the same for both.
 */
export function placeAfter(cursor: FoundCursor | null, { origin }: Pool, sort: SearchSort) {
	if (cursor === null) return null;
	const of = cursor.length === 3 ? "meilisearch" : "postgres";
	return sort === "relevance" && of !== origin ? null : cursor;
}
