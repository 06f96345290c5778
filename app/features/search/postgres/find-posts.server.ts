import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import { decodeCursor } from "~/platform/keyset";
import { prepared } from "~/platform/prepared";
import { facetNames, type SearchQuery } from "../contract";
import type { FoundPosts } from "../finding/finder";
import { countFacets, type HitColumns } from "./count-facets.server";
import { cursorAfter, foundCursor, type PostPool, placeAfter } from "./pool";

interface Answer {
	items: { refId: number; id: number; value: number }[];
	columns: HitColumns | null;
}

/**
 * A page of the posts that the actor may read, and counts of all of them; without a type each thread once, by the best
 * it has. Hits and counts come from nothing else.
 */
export async function findPosts(
	ctx: Context,
	query: SearchQuery,
	pool: PostPool,
	{ quick = false } = {},
): Promise<FoundPosts> {
	const after = placeAfter(decodeCursor(query.cursor, foundCursor), pool, query.sort);
	const { rows } = await sql<Answer>`${prepared}
		with readable as materialized (${pool.readable}),
		hits as materialized (${hitsOf(query)}),
		page as (
			select ref_id as "refId", id, value from hits
			${after ? sql`where (value, id) < (${after[0]}::float8, ${after[1]}::bigint)` : sql``}
			order by value desc, id desc limit ${query.limit + 1}
		)
		select coalesce((select json_agg(page order by value desc, id desc) from page), '[]') as items,
			${quick ? sql`null::json` : columns} as columns
	`.execute(ctx.db);
	const answer = rows[0] as Answer;
	const items = answer.items.slice(0, query.limit);
	const last = items.at(-1);
	return {
		found: items.map(({ refId }) => ({ type: query.type === "post" ? "post" : "thread", refId })),
		nextCursor: answer.items.length > query.limit && last ? cursorAfter(pool, last) : null,
		facets: answer.columns?.threads ? await countFacets(ctx, answer.columns) : noFacets(),
	};
}

export const noFacets = () =>
	Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FoundPosts["facets"];

/** What is counted, column by column: hundreds of hits, of which a few labels are shown. */
const columns = sql`(select json_build_object('threads', json_agg(thread_id), 'categories', json_agg(category_id),
	'authors', json_agg(author_id), 'kinds', json_agg(kind), 'languages', json_agg(language)) from hits)`;

/** One row per hit: `value` is what it is sorted by, `id` tells apart what is equal in that. */
function hitsOf({ type, sort }: SearchQuery): RawBuilder<unknown> {
	const value = {
		relevance: sql`rank`,
		newest: sql`(extract(epoch from created_at) * 1000)::float8`,
		likes: sql`like_count::float8`,
	}[sort];
	if (type === "post") return sql`select *, ref_id as id, ${value} as value from readable`;
	return sql`select distinct on (thread_id) *, thread_id as id, ${value} as value from readable
		order by thread_id, ${value} desc, ref_id`;
}
