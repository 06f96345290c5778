import type { Context } from "~/platform/context";
import type { SearchQuery } from "../contract";
import type { Wanted } from "../finding/finder";
import { estimateMatches } from "./estimate-matches.server";
import { allOf } from "./read-search-words.server";

/** Words in more posts than these are whole words, not the beginnings of others. */
const COMMON = 2_000;

/**
 * Whether common words were found nowhere only because of what the search is narrowed to. Then nothing is looked for that
 * merely begins so: it would be something else than what was typed, and takes longest where there is none of it.
 */
export async function isNarrowedAway(
	ctx: Context,
	{ category, tag, author, from, to, answered, language, kind }: SearchQuery,
	{ words, tried }: Wanted,
): Promise<boolean> {
	const narrowed = [category, tag, author, from, to, answered, language, kind].some(
		(one) => one !== undefined,
	);
	const whole = tried && narrowed ? allOf(words) : null;
	return whole !== null && (await estimateMatches(ctx, "search_document", whole)) > COMMON;
}
