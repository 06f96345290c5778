import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import { decodeCursor, encodeCursor, scoreAndId } from "~/platform/keyset";
import { type Facets, facetNames, type SearchQuery } from "../contract";
import type { Found } from "../search-engine.server";
import { facets } from "./facets.server";
import { filtersOf } from "./filters.server";
import { whereReadable } from "./reader.server";

/** Of words that are in very many posts so many are looked at: the newest, or the most liked. */
const POOL = 1_000;
/** First posts among them besides, so that an old title is not lost behind new replies. */
const OPENINGS = 300;
/** What ten years are worth against the words themselves. */
const TEN_YEARS = sql`(extract(epoch from d.created_at) / 3155760000)`;
/** Shorter texts count for more; title, tags, text in this order. */
const rankOf = (words: string) =>
	sql`(ts_rank('{0.1, 0.3, 0.6, 1}', d.stems, ${words}::tsquery, 1) + ${TEN_YEARS})::float8`;

export interface FoundPosts {
	found: Found[];
	nextCursor: string | null;
	facets: Facets;
}

interface Answer {
	items: { refId: number; id: number; value: number }[];
	facets: Facets | null;
}

/** Posts that match a query in Postgres' notation; without a type each thread once, by the best it has. */
export async function findPosts(
	ctx: Context,
	query: SearchQuery,
	words: string,
	{ pool = POOL, counted = true } = {},
): Promise<FoundPosts> {
	const after = decodeCursor(query.cursor, scoreAndId);
	const { rows } = await sql<Answer>`
		with pool as materialized (${poolOf(ctx, query, words, pool)}),
		checked as materialized (
			select m.ref_id, t.id as thread_id, d.language, p.created_at, p.author_id, p.like_count, t.category_id, t.kind,
				t.brand_id, ${query.sort === "newest" ? sql`0` : rankOf(words)} as rank
			from pool m ${whereReadable(ctx, "m")}
			join search_document d on d.brand_id = m.brand_id and d.kind = 'post' and d.ref_id = m.ref_id
		),
		hits as materialized (${hitsOf(query)}),
		page as (
			select ref_id as "refId", id, value from hits
			${after ? sql`where (value, id) < (${after[0]}::float8, ${after[1]}::bigint)` : sql``}
			order by value desc, id desc limit ${query.limit + 1}
		)
		select coalesce((select jsonb_agg(page order by value desc, id desc) from page), '[]') as items, ${counted ? facets() : sql`null::jsonb`} as facets
	`.execute(ctx.db);
	const answer = rows[0] as Answer;
	const items = answer.items.slice(0, query.limit);
	const last = items.at(-1);
	return {
		found: items.map(({ refId }) => ({ type: query.type === "post" ? "post" : "thread", refId })),
		nextCursor: answer.items.length > query.limit && last ? encodeCursor([last.value, last.id]) : null,
		facets: answer.facets ?? noFacets(),
	};
}

export const noFacets = () => Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Facets;

/** Which documents are looked at: their rank is only asked for when they are counted off. */
function poolOf(ctx: Context, query: SearchQuery, words: string, pool: number): RawBuilder<unknown> {
	const matching = (more: RawBuilder<unknown>, limit: number) => sql`(
		select d.brand_id, d.ref_id from search_document d
		where d.brand_id = ${ctx.brand.id} and d.kind = 'post' and d.stems @@ ${words}::tsquery
			and ${filtersOf(ctx, query)} ${more}
		order by ${query.sort === "likes" ? sql`d.likes desc, d.ref_id desc` : sql`d.created_at desc, d.ref_id desc`}
		limit ${limit})`;
	const posts = matching(sql``, pool);
	return query.sort === "relevance" && query.type !== "thread"
		? sql`${posts} union ${matching(sql`and d.opening`, OPENINGS)}`
		: posts;
}

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
