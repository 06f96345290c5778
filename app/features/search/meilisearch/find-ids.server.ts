import type { Context } from "~/platform/context";
import type { SearchSort } from "../contract";
import type { Wanted } from "../finding/finder";
import { clientsOf } from "./client.server";
import { LOCALES, STEMS, WRITTEN } from "./index-settings";
import { stemQuery, writtenQuery } from "./query-text";
import { readStems } from "./read-stems.server";

/** As many as the server ranks. */
const MOST = 1_000;
const QUICK = 100;
/** A word as it was typed counts for more than another form of it. */
const OF_STEMS = 0.9;

const ORDER: Record<SearchSort, string[] | undefined> = {
	relevance: undefined,
	newest: ["createdAt:desc"],
	likes: ["likes:desc", "createdAt:desc"],
};

export interface Ranked {
	refIds: number[];
	ranks: number[];
}

/** Ids of what has the words as they were typed, or in other forms, in one request. No text is asked for. */
export async function findIds(
	ctx: Context,
	aimed: Promise<Aimed>,
	{ words, match, quick = false }: Wanted,
): Promise<Ranked> {
	const wanted = words.filter(({ excluded }) => !excluded);
	const [{ uid, filter, sort }, stems] = await Promise.all([aimed, readStems(ctx, wanted)]);
	const common = {
		indexUid: uid,
		filter,
		sort: ORDER[sort],
		locales: [...LOCALES],
		matchingStrategy: match === "any" ? ("frequency" as const) : ("all" as const),
		attributesToRetrieve: ["refId"],
	};
	const unwanted = writtenQuery(words.filter(({ excluded }) => excluded));
	// A query of nothing but excluded words would find everything else.
	const queries = [
		...(writtenQuery(wanted) === ""
			? []
			: [{ q: writtenQuery(words, match), attributesToSearchOn: WRITTEN, federationOptions: { weight: 1 } }]),
		...stems
			.map((variant) => stemQuery(variant, match))
			.filter((q) => q !== "")
			.map((q) => ({
				q: `${q} ${unwanted}`.trim(),
				attributesToSearchOn: STEMS,
				federationOptions: { weight: OF_STEMS },
			})),
	];
	if (queries.length === 0) return { refIds: [], ranks: [] };
	const answer = await clientsOf(ctx.services)?.search.multiSearch({
		federation: { limit: quick ? QUICK : MOST },
		queries: queries.map((query) => ({ ...common, ...query })),
	});
	const hits = (answer?.hits ?? []) as unknown as Hit[];
	return {
		refIds: hits.map(({ refId }) => refId),
		ranks: hits.map(({ _federation }) => _federation.weightedRankingScore),
	};
}

/** Which index is asked, and what for besides words. */
interface Aimed {
	uid: string;
	filter: string[];
	sort: SearchSort;
}

interface Hit {
	refId: number;
	_federation: { weightedRankingScore: number };
}
