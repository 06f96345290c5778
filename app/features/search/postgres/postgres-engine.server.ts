import type { Context } from "~/platform/context";
import { type SearchQuery, searchQuery } from "../contract";
import { fold } from "../language/fold";
import type { FoundPage, SearchEngine } from "../search-engine.server";
import { findMeantWords } from "./find-meant-words.server";
import { findNames } from "./find-names.server";
import { type FoundPosts, findPosts, noFacets } from "./find-posts.server";
import { allOf, anyOf, orBeginning, readSearchWords, type SearchWord } from "./read-search-words.server";

/** Fewer hits than these, and the search asks whether something else was meant. */
const FEW = 3;
/** A long search that finds little was rarely misspelt: each of its words would be compared with all titles. */
const SHORT = 3;
const INSTANT = { threads: 5, members: 2, tags: 2 };
/** Nobody counts hits or looks at a second page while typing. */
const QUICK = { pool: 300, counted: false };
const SIMILAR = 5;

/** Full text search of Postgres over `search_document`. */
export const postgresEngine: SearchEngine = { name: "postgres", search, searchInstantly, findSimilarThreads };

async function search(ctx: Context, query: SearchQuery): Promise<FoundPage> {
	const words = await readSearchWords(ctx, query.q);
	const found = await findAll(ctx, query, allOf(words));
	if (found.found.length >= FEW || query.cursor) return pageOf(found, words, null);
	const none = found.found.length === 0;
	const meant = none || words.length <= SHORT ? await findMeantWords(ctx, words) : new Map<string, string>();
	const suggestion = meant.size > 0 ? putRight(query.q, meant) : null;
	if (!none) return pageOf(found, words, suggestion);
	const corrected = await readSearchWords(ctx, suggestion ?? query.q);
	// A cursor leads back here without a suggestion: what was found by beginnings or corrections is one page.
	const more = await findAll(ctx, query, allOf(corrected, orBeginning));
	return { ...pageOf({ ...more, nextCursor: null }, corrected, suggestion) };
}

/** A search that names nothing finds nothing, without an error. */
async function findAll(ctx: Context, query: SearchQuery, words: string | null): Promise<FoundPosts> {
	if (words === null) return { found: [], nextCursor: null, facets: noFacets() };
	if (query.type === "member" || query.type === "tag") {
		const { type: kind, cursor, limit } = query;
		return { ...(await findNames(ctx, { kind, cursor, limit }, words)), facets: noFacets() };
	}
	return findPosts(ctx, query, words);
}

async function searchInstantly(ctx: Context, q: string): Promise<FoundPage> {
	const words = await readSearchWords(ctx, q);
	const found = await findInstantly(ctx, words);
	if (found.length > 0) return pageOf({ found }, words, null);
	const meant = await findMeantWords(ctx, words);
	if (meant.size === 0) return pageOf({ found }, words, null);
	const suggestion = putRight(q, meant);
	const corrected = await readSearchWords(ctx, suggestion);
	return pageOf({ found: await findInstantly(ctx, corrected) }, corrected, suggestion);
}

async function findInstantly(ctx: Context, words: SearchWord[]) {
	const query = allOf(words, orBeginning);
	if (query === null) return [];
	const threads = searchQuery.parse({ type: "thread", limit: INSTANT.threads });
	const [posts, members, tags] = await Promise.all([
		findPosts(ctx, threads, query, QUICK),
		findNames(ctx, { kind: "member", cursor: null, limit: INSTANT.members }, query),
		findNames(ctx, { kind: "tag", cursor: null, limit: INSTANT.tags }, query),
	]);
	return [...posts.found, ...members.found, ...tags.found].slice(0, 8);
}

/** Threads with the words of a title, or most of them: those with more of the words stand before those with fewer. */
async function findSimilarThreads(ctx: Context, title: string): Promise<FoundPage> {
	const words = await readSearchWords(ctx, title.replace(/["-]/g, " "));
	const query = anyOf(words);
	if (query === null) return pageOf({ found: [] }, words, null);
	return pageOf(
		await findPosts(ctx, searchQuery.parse({ type: "thread", limit: SIMILAR }), query, QUICK),
		words,
		null,
	);
}

const pageOf = (
	{ found, nextCursor = null, facets = noFacets() }: Partial<FoundPosts> & Pick<FoundPosts, "found">,
	words: SearchWord[],
	suggestion: string | null,
): FoundPage => ({ found, nextCursor, facets, suggestion, marks: marksOf(words) });

const marksOf = (words: SearchWord[]) => ({
	query: anyOf(words),
	beginnings: words.filter(({ excluded }) => !excluded).flatMap(({ folded }) => folded.split(/\s+/)),
});

/** The search as it was typed, with the words that were meant in it. */
const putRight = (q: string, meant: Map<string, string>) =>
	q.replace(/[^\s"]+/g, (word) => meant.get(fold(word)) ?? word);
