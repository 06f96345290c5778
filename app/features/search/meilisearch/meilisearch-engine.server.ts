import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { engineOf } from "../finding/engine-of.server";
import type { Wanted } from "../finding/finder";
import { askedAnew } from "../postgres/asked-anew.server";
import { findNames } from "../postgres/find-names.server";
import { findPosts } from "../postgres/find-posts.server";
import type { NamePool } from "../postgres/pool";
import { strictOf } from "../postgres/read-search-words.server";
import { nameFilters, postFilters } from "./filters-of";
import { findIds, type Ranked } from "./find-ids.server";
import { NotBuilt } from "./not-built";
import { readAim } from "./read-aim.server";

/** Meilisearch finds, and Postgres is asked what of it may be shown. */
export const meilisearchEngine = engineOf({
	name: "meilisearch",
	forgiving: true,
	async findPosts(ctx, query, wanted) {
		const aimed = readAim(ctx, query).then((aim) => ({
			uid: built(aim.uid),
			filter: postFilters(ctx.brand.id, query, aim),
			sort: query.sort,
		}));
		const ranked = await findIds(ctx, aimed, wanted);
		const { origin, rows, condition } = poolOf(ctx, ranked, wanted);
		return findPosts(ctx, query, { origin, readable: askedAnew(ctx, query, rows, condition) }, wanted);
	},
	async findNames(ctx, names, wanted) {
		const aimed = readAim(ctx, {}).then(({ uid }) => ({
			uid: built(uid),
			filter: nameFilters(ctx.brand.id, names.kind),
			sort: "relevance" as const,
		}));
		const ranked = await findIds(ctx, aimed, wanted);
		return findNames(ctx, names, poolOf(ctx, ranked, wanted));
	},
});

function built(uid: string | null): string {
	if (uid === null) throw new NotBuilt();
	return uid;
}

/** Phrases and excluded words hold for all forms of a word: that is asked where the forms are known. */
function poolOf(ctx: Context, { refIds, ranks }: Ranked, { words }: Wanted): NamePool {
	const strict = strictOf(words);
	return {
		origin: "meilisearch",
		rows: sql`select ${ctx.brand.id}::bigint as brand_id, ref_id, rank
			from unnest(${refIds}::bigint[], ${ranks}::float8[]) given (ref_id, rank)`,
		condition: strict === null ? null : sql`d.stems @@ ${strict}::tsquery`,
	};
}
