import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import type { SearchQuery } from "../contract";
import { label } from "../documents/labels";
import type { Names } from "../finding/finder";
import { estimateMatches } from "./estimate-matches.server";
import { filtersOf } from "./filters.server";
import type { Pool } from "./pool";
import { readLabels } from "./read-labels.server";
import { quoted } from "./read-search-words.server";
import { readSteps } from "./read-steps.server";

/** Of words that are in very many posts so many are looked at: the newest, or the most liked. */
const MOST = 600;
const QUICK = 200;
/** First posts among them besides, so that an old title is not lost behind new replies. */
const OPENINGS = 200;
/** More matches than these are not all read. Every step gathers all words with a beginning anew: that pays later. */
const MANY = 2_000;
const MANY_BEGINNINGS = 20_000;
/** What ten years are worth against the words themselves. */
const TEN_YEARS = sql`(extract(epoch from d.created_at) / 3155760000)`;
/** Shorter texts count for more; title, tags, text in this order. */
const rankOf = (words: string) =>
	sql`(ts_rank('{0.1, 0.3, 0.6, 1}', d.stems, ${words}::tsquery, 1) + ${TEN_YEARS})::float8`;

/** Posts that match a query in Postgres' notation. Their rank is only asked for when they are counted off. */
export async function matchingPosts(
	ctx: Context,
	query: SearchQuery,
	words: string,
	{ quick = false }: { quick?: boolean },
): Promise<Pool> {
	const labels = (await readLabels(ctx, query)).map(quoted);
	const narrowed = [`(${words})`, ...labels].join(" & ");
	const posts = await part(ctx, query, narrowed, quick ? QUICK : MOST);
	const rows =
		query.sort === "relevance" && query.type !== "thread"
			? sql`${posts} union ${await part(ctx, { ...query, type: "thread" }, `${narrowed} & ${quoted(label.opening)}`, OPENINGS)}`
			: sql`select distinct * from ${posts} one`;
	return { origin: "postgres", rows, rank: rankOf(words), condition: null };
}

/** At most `limit` of the matches: the newest or most liked of all, or those of the first steps that have enough. */
async function part(
	ctx: Context,
	query: SearchQuery,
	words: string,
	limit: number,
): Promise<RawBuilder<unknown>> {
	// Sorted by what no index has: an index that is read in order would read everything that does not match.
	const order = query.sort === "likes" ? sql`d.likes + 0 desc, ` : sql``;
	const matching = (wanted: RawBuilder<unknown>) => sql`(
		select d.brand_id, d.ref_id from search_document d
		where d.brand_id = ${ctx.brand.id} and d.kind = 'post' and d.stems @@ ${wanted} and ${filtersOf(ctx, query)}
		order by ${order} d.created_at + interval '0' desc, d.ref_id desc limit ${limit})`;
	const opening = query.type === "thread";
	const many = words.includes(":*") ? MANY_BEGINNINGS : MANY;
	if ((await estimateMatches(ctx, words, { opening })) <= many) return matching(sql`${words}::tsquery`);
	return sql`(
		select d.brand_id, d.ref_id from unnest(${await readSteps(ctx, query)}::text[]) step
		cross join lateral ${matching(sql`(${words}::tsquery && step::tsquery)`)} d limit ${limit})`;
}

/** Members or tags that match. */
export const matchingNames = (ctx: Context, { kind }: Names, words: string): Pool => ({
	origin: "postgres",
	rows: sql`select d.brand_id, d.ref_id, ts_rank(d.stems, ${words}::tsquery) as rank from search_document d
		where d.brand_id = ${ctx.brand.id} and d.kind = ${kind} and d.kind <> 'post' and d.stems @@ ${words}::tsquery`,
	rank: sql`m.rank`,
	condition: null,
});
