import type { Context } from "~/platform/context";
import type { Facets, SearchQuery, SearchType } from "../contract";
import type { SearchWord } from "../postgres/read-search-words.server";
import type { Found, SearchEngine } from "../search-engine.server";

/** Whether all words have to be there, the last one perhaps as a beginning only, or any of them. */
export type Match = "all" | "all-or-beginning" | "any";

export interface FoundPosts {
	found: Found[];
	nextCursor: string | null;
	facets: Facets;
}

export interface Wanted {
	words: SearchWord[];
	match: Match;
	/** Nobody counts hits or looks at a second page while typing. */
	quick?: boolean;
	/** Whether the words were looked for whole before, and nothing has them all. */
	tried?: boolean;
}

export interface Names {
	kind: Extract<SearchType, "member" | "tag">;
	cursor: string | null;
	limit: number;
}

/** The part of searching in which engines differ: from words to what has them. */
export interface Finder {
	readonly name: SearchEngine["name"];
	/** Finds words with slips of the keyboard as they are. */
	readonly forgiving: boolean;
	findPosts(ctx: Context, query: SearchQuery, wanted: Wanted): Promise<FoundPosts>;
	findNames(ctx: Context, names: Names, wanted: Wanted): Promise<Omit<FoundPosts, "facets">>;
}
