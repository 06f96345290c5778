import type { RawBuilder } from "kysely";
import { z } from "zod";
import { encodeCursor } from "~/platform/keyset";
import type { SearchSort } from "../contract";
import type { SearchEngine } from "../search-engine.server";

interface Pool {
	origin: SearchEngine["name"];
}

/** Members or tags that an engine found, before anybody asked whether the actor may read of them. */
export interface NamePool extends Pool {
	/** `brand_id`, `ref_id` and `rank`. */
	rows: RawBuilder<unknown>;
	/** What the engine does not decide, asked of the document `d`; null where it decides everything. */
	condition: RawBuilder<unknown> | null;
}

/** Posts that an engine found, of them those that the actor may read. */
export interface PostPool extends Pool {
	/** `ref_id`, `thread_id`, `category_id`, `author_id`, `kind`, `language`, `created_at`, `like_count` and `rank`; each post once. */
	readable: RawBuilder<unknown>;
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
