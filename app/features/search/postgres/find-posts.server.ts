import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import { decodeCursor } from "~/platform/keyset";
import { prepared } from "~/platform/prepared";
import { type Facets, facetNames, type SearchQuery } from "../contract";
import type { FoundPosts } from "../finding/finder";
import { facets } from "./facets.server";
import { filtersOf } from "./filters.server";
import { cursorAfter, foundCursor, type Pool, placeAfter } from "./pool";
import { whereReadable } from "./reader.server";

interface Answer {
	items: { refId: number; id: number; value: number }[];
	facets: Facets | null;
}

/**
 * Of the posts that an engine found, those that the actor may read and that are not narrowed away; without a type each
 * thread once, by the best it has. Hits and counts come from nothing else.
 */
export async function findPosts(
	ctx: Context,
	query: SearchQuery,
	pool: Pool,
	{ quick = false } = {},
): Promise<FoundPosts> {
	const after = placeAfter(decodeCursor(query.cursor, foundCursor), pool, query.sort);
	// Postgres narrowed while it looked; what another engine found may be older than what it is narrowed to.
	const narrowed = pool.origin === "postgres" ? sql`true` : filtersOf(ctx, query);
	const { rows } = await sql<Answer>`${prepared}
		with pool as materialized (${pool.rows}),
		checked as materialized (
			select m.ref_id, t.id as thread_id, d.language, p.created_at, p.author_id, p.like_count, t.category_id, t.kind,
				t.brand_id, ${query.sort === "newest" ? sql`0` : pool.rank} as rank
			from pool m ${whereReadable(ctx, "m")}
			join search_document d on d.brand_id = m.brand_id and d.kind = 'post' and d.ref_id = m.ref_id
			where ${pool.condition ?? sql`true`} and ${narrowed}
		),
		hits as materialized (${hitsOf(query)}),
		page as (
			select ref_id as "refId", id, value from hits
			${after ? sql`where (value, id) < (${after[0]}::float8, ${after[1]}::bigint)` : sql``}
			order by value desc, id desc limit ${query.limit + 1}
		)
		select coalesce((select jsonb_agg(page order by value desc, id desc) from page), '[]') as items, ${quick ? sql`null::jsonb` : facets()} as facets
	`.execute(ctx.db);
	const answer = rows[0] as Answer;
	const items = answer.items.slice(0, query.limit);
	const last = items.at(-1);
	return {
		found: items.map(({ refId }) => ({ type: query.type === "post" ? "post" : "thread", refId })),
		nextCursor: answer.items.length > query.limit && last ? cursorAfter(pool, last) : null,
		facets: answer.facets ?? noFacets(),
	};
}

export const noFacets = () => Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets;

/** One row per hit: `value` is what it is sorted by, `id` tells apart what is equal in that. */
function hitsOf({ type, sort }: SearchQuery): RawBuilder<unknown> {
	const value = {
		relevance: sql`rank`,
		newest: sql`(extract(epoch from created_at) * 1000)::float8`,
		likes: sql`like_count::float8`,
	}[sort];
	if (type === "post") return sql`select *, ref_id as id, ${value} as value from checked`;
	return sql`select distinct on (thread_id) *, thread_id as id, ${value} as value from checked
		order by thread_id, ${value} desc, ref_id`;
}
