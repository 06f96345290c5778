import type { Context } from "~/platform/context";
import type { Facets, SearchQuery } from "./contract";

/** A post, member or tag that was found. Posts stand for themselves or, of a thread, for the best that it has. */
export interface Found {
	type: "thread" | "post" | "member" | "tag";
	/** Of the post, member or tag. */
	refId: number;
}

export interface FoundPage {
	found: Found[];
	nextCursor: string | null;
	facets: Facets;
	/** Of the first posts only, by title. */
	suggestion: string | null;
	/** The words that were looked for in the end, for marking them. */
	marks: Marks;
}

/** What is marked: words that match this query, in Postgres' notation. */
export interface Marks {
	query: string | null;
	/** The beginnings that such words have, without case and accents: others need not be asked about. */
	beginnings: string[];
	/** Whether a word with a slip of the keyboard was looked for as well, where the word itself is nowhere. */
	forgiving: boolean;
}

/**
 * What finds. It may know less than the tables do, or what they do not say any more: what it finds is read from
 * them before it is shown, and only what the actor may read.
 */
export interface SearchEngine {
	readonly name: "postgres" | "meilisearch";
	search(ctx: Context, query: SearchQuery): Promise<FoundPage>;
	/** While somebody types: the last word may be a beginning. */
	searchInstantly(ctx: Context, q: string): Promise<FoundPage>;
	findSimilarThreads(ctx: Context, title: string): Promise<FoundPage>;
}
