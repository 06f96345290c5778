import type { Context } from "~/platform/context";
import { type SearchQuery, searchQuery } from "../contract";
import { fold } from "../language/fold";
import { findMeantWords } from "../postgres/find-meant-words.server";
import { noFacets } from "../postgres/find-posts.server";
import { anyOf, readSearchWords, type SearchWord } from "../postgres/read-search-words.server";
import type { Found, FoundPage, SearchEngine } from "../search-engine.server";
import type { Finder, FoundPosts, Match } from "./finder";

/** Fewer hits than these, and the search asks whether something else was meant. */
const FEW = 3;
/** A long search that finds little was rarely misspelt: each of its words would be compared with all titles. */
const SHORT = 3;
const INSTANT = { threads: 5, members: 2, tags: 2 };
const SIMILAR = 5;

/** What is asked of a finder, in which order, and when it is asked again with other words: the same for all. */
export function engineOf(finder: Finder): SearchEngine {
	return {
		name: finder.name,
		search: (ctx, query) => search(finder, ctx, query),
		searchInstantly: (ctx, q) => searchInstantly(finder, ctx, q),
		findSimilarThreads: (ctx, title) => findSimilarThreads(finder, ctx, title),
	};
}

async function search(finder: Finder, ctx: Context, query: SearchQuery): Promise<FoundPage> {
	const words = await readSearchWords(ctx, query.q);
	const found = await findAll(finder, ctx, query, words, "all");
	const page = (found: Partial<FoundPosts> & Pick<FoundPosts, "found">, words: SearchWord[]) =>
		pageOf(finder, found, words, suggestion);
	let suggestion: string | null = null;
	if (found.found.length >= FEW || query.cursor) return page(found, words);
	const none = found.found.length === 0;
	const meant = none || words.length <= SHORT ? await findMeantWords(ctx, words) : new Map<string, string>();
	suggestion = meant.size > 0 ? putRight(query.q, meant) : null;
	if (!none) return page(found, words);
	const corrected = await readSearchWords(ctx, suggestion ?? query.q);
	const find = (match: Match, tried: boolean) => findAll(finder, ctx, query, corrected, match, tried);
	// What is put right is a whole word; as a beginning it would be looked for in many more.
	const whole = suggestion === null ? null : await find("all", false);
	const more = whole && whole.found.length > 0 ? whole : await find("all-or-beginning", true);
	// A cursor leads back here without a suggestion: what was found by beginnings or corrections is one page.
	return page({ ...more, nextCursor: null }, corrected);
}

/** A search that names nothing finds nothing, without an error. */
async function findAll(
	finder: Finder,
	ctx: Context,
	query: SearchQuery,
	words: SearchWord[],
	match: Match,
	tried = false,
): Promise<FoundPosts> {
	if (namesNothing(words)) return { found: [], nextCursor: null, facets: noFacets() };
	if (query.type === "member" || query.type === "tag") {
		const { type: kind, cursor, limit } = query;
		const names = await finder.findNames(ctx, { kind, cursor, limit }, { words, match });
		return { ...names, facets: noFacets() };
	}
	return finder.findPosts(ctx, query, { words, match, tried });
}

const namesNothing = (words: SearchWord[]) => words.every(({ excluded }) => excluded);

async function searchInstantly(finder: Finder, ctx: Context, q: string): Promise<FoundPage> {
	const words = await readSearchWords(ctx, q);
	const found = await findInstantly(finder, ctx, words);
	if (found.length > 0) return pageOf(finder, { found }, words, null);
	const meant = await findMeantWords(ctx, words);
	if (meant.size === 0) return pageOf(finder, { found }, words, null);
	const suggestion = putRight(q, meant);
	const corrected = await readSearchWords(ctx, suggestion);
	return pageOf(finder, { found: await findInstantly(finder, ctx, corrected) }, corrected, suggestion);
}

async function findInstantly(finder: Finder, ctx: Context, words: SearchWord[]): Promise<Found[]> {
	if (namesNothing(words)) return [];
	const wanted = { words, match: "all-or-beginning" as const, quick: true };
	const threads = searchQuery.parse({ type: "thread", limit: INSTANT.threads });
	const [posts, members, tags] = await Promise.all([
		finder.findPosts(ctx, threads, wanted),
		finder.findNames(ctx, { kind: "member", cursor: null, limit: INSTANT.members }, wanted),
		finder.findNames(ctx, { kind: "tag", cursor: null, limit: INSTANT.tags }, wanted),
	]);
	return [...posts.found, ...members.found, ...tags.found].slice(0, 8);
}

/** Threads with the words of a title, or most of them: those with more of the words stand before those with fewer. */
async function findSimilarThreads(finder: Finder, ctx: Context, title: string): Promise<FoundPage> {
	const words = await readSearchWords(ctx, title.replace(/["-]/g, " "));
	if (namesNothing(words)) return pageOf(finder, { found: [] }, words, null);
	const threads = searchQuery.parse({ type: "thread", limit: SIMILAR });
	return pageOf(
		finder,
		await finder.findPosts(ctx, threads, { words, match: "any", quick: true }),
		words,
		null,
	);
}

const pageOf = (
	{ forgiving }: Finder,
	{ found, nextCursor = null, facets = noFacets() }: Partial<FoundPosts> & Pick<FoundPosts, "found">,
	words: SearchWord[],
	suggestion: string | null,
): FoundPage => ({ found, nextCursor, facets, suggestion, marks: marksOf(words, forgiving) });

const marksOf = (words: SearchWord[], forgiving: boolean) => {
	const beginnings = words.filter(({ excluded }) => !excluded).flatMap(({ folded }) => folded.split(/\s+/));
	return { query: anyOf(words), beginnings, forgiving };
};

/** The search as it was typed, with the words that were meant in it. */
const putRight = (q: string, meant: Map<string, string>) =>
	q.replace(/[^\s"]+/g, (word) => meant.get(fold(word)) ?? word);
