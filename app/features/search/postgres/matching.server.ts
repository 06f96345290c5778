import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import type { SearchQuery } from "../contract";
import { label } from "../documents/labels";
import type { Names } from "../finding/finder";
import { chunksOf, EVERYWHERE } from "./chunks-of";
import { estimateMatches } from "./estimate-matches.server";
import { filtersOf } from "./filters.server";
import { inStep } from "./in-step.server";
import type { NamePool, PostPool } from "./pool";
import { readLabels } from "./read-labels.server";
import { quoted } from "./read-search-words.server";
import { readSteps, type Steps } from "./read-steps.server";

/** Of words that are in very many posts so many are looked at: the newest, or the most liked. */
const MOST = 300;
const QUICK = 150;
/** First posts among them besides, so that an old title is not lost behind new replies. */
const OPENINGS = 100;
/** With so many times as many matches as are wanted, not all are read: every one may lie on another page of the table. */
const MANY_TIMES = 2;
/** Every step gathers all words with a beginning anew: in the index of all posts that pays later. */
const MANY_BEGINNINGS = 20_000;
/** What ten years are worth against the words themselves. */
const TEN_YEARS = sql`(extract(epoch from found.created_at) / 3155760000)`;
/** Shorter texts count for more; title, tags, text in this order. */
const rankOf = (words: string) =>
	sql`(ts_rank('{0.1, 0.3, 0.6, 1}', found.stems, ${words}::tsquery, 1) + ${TEN_YEARS})::float8`;

/** Posts that match a query in Postgres' notation, with their ranks. */
export async function matchingPosts(
	ctx: Context,
	query: SearchQuery,
	words: string,
	{ quick = false }: { quick?: boolean },
): Promise<PostPool> {
	const labels = (await readLabels(ctx, query)).map(quoted);
	const narrowed = [`(${words})`, ...labels].join(" & ");
	const part = partOf(ctx, query);
	const ranked = (rows: RawBuilder<unknown>) => sql`
		select found.ref_id, found.thread_id, found.category_id, found.author_id, found.thread_kind as kind, found.language,
			found.created_at, found.likes as like_count, ${query.sort === "relevance" ? rankOf(words) : sql`0`} as rank
		from ${rows} found where ${inStep(ctx)}`;
	const posts = ranked(await part(narrowed, quick ? QUICK : MOST, query.type === "thread"));
	if (query.sort !== "relevance" || query.type === "thread")
		return { origin: "postgres", readable: sql`select distinct * from (${posts}) one` };
	const openings = ranked(await part(`${narrowed} & ${quoted(label.opening)}`, OPENINGS, true));
	return { origin: "postgres", readable: sql`${posts} union ${openings}` };
}

/** At most `limit` of the matches: the newest or most liked of all, or those of the first steps that have enough. */
function partOf(ctx: Context, query: SearchQuery) {
	// Sorted by what no index has: an index that is read in order would read everything that does not match.
	const likes = query.sort === "likes" ? sql`d.likes + 0 desc, ` : sql``;
	const newest = sql`order by ${likes} d.created_at + interval '0' desc, d.ref_id desc`;
	let steps: Promise<Steps> | undefined;
	return async (words: string, limit: number, opening: boolean): Promise<RawBuilder<unknown>> => {
		const matching = (wanted: RawBuilder<unknown>, order = newest) => sql`(
			select d.* from search_document d
			where d.brand_id = ${ctx.brand.id} and d.kind = 'post' and d.stems @@ ${wanted}
				and ${filtersOf(ctx, opening ? { ...query, type: "thread" } : query)}
			${order} limit ${limit})`;
		const many = words.includes(":*") && !opening ? MANY_BEGINNINGS : limit * MANY_TIMES;
		const expected = await estimateMatches(ctx, words);
		if (expected <= many) return matching(sql`${words}::tsquery`);
		steps ??= readSteps(ctx, query);
		const { liked, blocks, missing } = await steps;
		// What is ranked need not be the very newest of a chunk: to know these all of it would have to be read.
		const inOrder = query.sort !== "relevance";
		const chunks = chunksOf(blocks, { wanted: limit, expected, missing, inOrder });
		const wanted = sql`case when step = ${EVERYWHERE} then ${words}::tsquery else ${words}::tsquery && step::tsquery end`;
		return sql`(
			select d.* from unnest(${[...liked, ...chunks]}::text[]) step
			cross join lateral ${matching(sql`(${wanted})`, inOrder ? newest : sql``)} d limit ${limit})`;
	};
}

/** Members or tags that match. */
export const matchingNames = (ctx: Context, { kind }: Names, words: string): NamePool => ({
	origin: "postgres",
	rows: sql`select d.brand_id, d.ref_id, ts_rank(d.stems, ${words}::tsquery) as rank from search_document d
		where d.brand_id = ${ctx.brand.id} and d.kind = ${kind} and d.kind <> 'post' and d.stems @@ ${words}::tsquery`,
	condition: null,
});
