import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import type { SearchQuery } from "../contract";
import type { Names } from "../finding/finder";
import { chunksOf } from "./chunks-of";
import { estimateMatches, type SearchedTable, shareOfAnswered } from "./estimate-matches.server";
import { filtersOf } from "./filters.server";
import { inStep } from "./in-step.server";
import type { NamePool, PostPool } from "./pool";
import { readLabels } from "./read-labels.server";
import { quoted } from "./read-search-words.server";
import { readSteps, type Steps } from "./read-steps.server";

/** Of words that are in very many posts so many are looked at: the newest, or the most liked. */
const MOST = 200;
const QUICK = 100;
/** First posts among them besides, so that an old title is not lost behind new replies. */
const OPENINGS = 80;
/** With so many times as many matches as are wanted, not all are read: every one may lie on another page of the table. */
const MANY_TIMES = 3;
/** First posts are by themselves, a dozen on a page. */
const MANY_OPENINGS = 400;
/** Every step gathers all words with a beginning anew: that pays later, and later still in the index of all posts. */
const MANY_OPENING_BEGINNINGS = 3_000;
const MANY_BEGINNINGS = 20_000;
const columns = sql`d.ref_id, d.thread_id, d.category_id, d.author_id, d.thread_kind, d.language, d.created_at, d.likes`;
/** What ten years are worth against the words themselves. */
const TEN_YEARS = sql`(extract(epoch from found.created_at) / 3155760000)`;
/** Shorter texts count for more; title, tags, text in this order. */
const rankOf = (words: string) =>
	sql`(ts_rank('{0.1, 0.3, 0.6, 1}', found.stems, ${tsquery(words)}, 1) + ${TEN_YEARS})::float8`;
/**
 * Looked for by an index always, so that no plan has to know the words: in a query of its own they are hidden from the
 * planner, which then plans a prepared query once and not anew for each search.
 */
const tsquery = (words: string | null) => sql`(select ${words}::tsquery)`;
/** Null matches nothing. */
const having = (words: string | null) => sql`d.stems @@ ${tsquery(words)}`;

/** Posts that match a query in Postgres' notation, with their ranks. */
export async function matchingPosts(
	ctx: Context,
	query: SearchQuery,
	words: string,
	{ quick = false }: { quick?: boolean },
): Promise<PostPool> {
	const narrowed = [`(${words})`, ...(await readLabels(ctx, query)).map(quoted)].join(" & ");
	const partIn = partOf(ctx, query, words, narrowed);
	const parts = [
		await (query.type === "thread"
			? partIn("search_opening", quick ? QUICK : MOST)
			: partIn("search_document", quick ? QUICK : MOST)),
	];
	if (query.sort === "relevance" && query.type !== "thread")
		parts.push(await partIn("search_opening", OPENINGS));
	const rank = query.sort === "relevance" ? rankOf(words) : sql`0`;
	return {
		origin: "postgres",
		readable: sql`select distinct found.ref_id, found.thread_id, found.category_id, found.author_id,
			found.thread_kind as kind, found.language, found.created_at, found.likes as like_count, ${rank} as rank
		from (${sql.join(parts, sql` union all `)}) found where ${inStep(ctx)}`,
	};
}

/** At most `limit` of the matches: the newest or most liked of all, or those of the first steps that have enough. */
function partOf(ctx: Context, query: SearchQuery, words: string, narrowed: string) {
	// Sorted by what no index has: an index that is read in order would read everything that does not match.
	const likes = query.sort === "likes" ? sql`d.likes + 0 desc, ` : sql``;
	const newest = sql`order by ${likes} d.created_at + interval '0' desc, d.ref_id desc`;
	let steps: Promise<Steps> | undefined;
	return async (table: SearchedTable, limit: number): Promise<RawBuilder<unknown>> => {
		const isPost = table === "search_document" ? sql`and d.kind = 'post'` : sql``;
		const matching = (wanted: RawBuilder<unknown>, order = newest) => sql`(
			select ${columns} ${query.sort === "relevance" ? sql`, d.stems` : sql``} from ${sql.table(table)} d
			where d.brand_id = ${ctx.brand.id} ${isPost} and ${wanted}
				and ${filtersOf(ctx, { ...query, type: undefined })}
			${order} limit ${sql.lit(limit)})`;
		const many = manyOf(table, words, limit);
		// The rows say as well what a search is narrowed to, and looking it up in the index takes longer than reading them.
		if ((await estimateMatches(ctx, table, words)) <= many) return matching(having(words));
		const expected = await estimateMatches(ctx, table, narrowed);
		if (expected <= many) return matching(having(narrowed));
		steps ??= readSteps(ctx, query);
		const { liked, blocks, missing, share } = await steps;
		// What is ranked need not be the very newest of a chunk: to know these all of it would have to be read.
		const inOrder = query.sort !== "relevance";
		const { chunks, everywhere } = chunksOf(blocks, {
			wanted: limit,
			expected: expected * share * (await shareOfAnswered(ctx, query)),
			missing,
			inOrder,
		});
		// Two conditions, not one query of both: of that Postgres would gather all posts of the blocks where these are fewer.
		// Both depend on the step, so that blocks stay first: where the words are elsewhere, nothing else is read.
		const ofStep = sql`d.stems @@ step::tsquery and d.stems @@ case when step <> '' then ${tsquery(narrowed)} end`;
		const inSteps = sql`select d.* from unnest(${[...liked, ...chunks]}::text[]) step
			cross join lateral ${matching(ofStep, inOrder ? newest : sql``)} d`;
		if (inOrder) return sql`(${inSteps} limit ${sql.lit(limit)})`;
		return sql`(select * from (${inSteps} union all ${matching(having(everywhere ? narrowed : null), sql``)}) d
			limit ${sql.lit(limit)})`;
	};
}

/** Of more matches than these not all are read. */
function manyOf(table: SearchedTable, words: string, limit: number): number {
	const byBeginnings = words.includes(":*");
	if (table === "search_opening") return byBeginnings ? MANY_OPENING_BEGINNINGS : MANY_OPENINGS;
	return byBeginnings ? MANY_BEGINNINGS : limit * MANY_TIMES;
}

/** Members or tags that match. */
export const matchingNames = (ctx: Context, { kind }: Names, words: string): NamePool => ({
	origin: "postgres",
	rows: sql`select d.brand_id, d.ref_id, ts_rank(d.stems, ${tsquery(words)}) as rank from search_document d
		where d.brand_id = ${ctx.brand.id} and d.kind = ${kind} and d.kind <> 'post' and d.stems @@ ${tsquery(words)}`,
	condition: null,
});
