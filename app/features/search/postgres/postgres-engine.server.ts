import { engineOf } from "../finding/engine-of.server";
import type { Wanted } from "../finding/finder";
import { findNames } from "./find-names.server";
import { findPosts, noFacets } from "./find-posts.server";
import { isNarrowedAway } from "./is-narrowed-away.server";
import { matchingNames, matchingPosts } from "./matching.server";
import { allOf, anyOf, orBeginning } from "./read-search-words.server";

/** Full text search of Postgres over `search_document`. */
export const postgresEngine = engineOf({
	name: "postgres",
	forgiving: false,
	findPosts: async (ctx, query, wanted) =>
		(await isNarrowedAway(ctx, query, wanted))
			? { found: [], nextCursor: null, facets: noFacets() }
			: findPosts(ctx, query, await matchingPosts(ctx, query, tsqueryOf(wanted), wanted), wanted),
	findNames: (ctx, names, wanted) => findNames(ctx, names, matchingNames(ctx, names, tsqueryOf(wanted))),
});

/** There is a word that is wanted whenever a finder is asked, so there is a query. */
const tsqueryOf = ({ words, match }: Wanted): string =>
	(match === "any" ? anyOf(words) : match === "all" ? allOf(words) : allOf(words, orBeginning)) as string;
