import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { SearchQuery } from "../contract";
import { readableCategories } from "../postgres/reader.server";

/** A list of threads that is longer is not sent: what is narrowed to so many is met among the hits anyway. */
const MOST_THREADS = 2_000;

/** What a search is narrowed to, in the ids that an index knows. */
export interface Aim {
	/** The index that answers now; null while none is built. */
	uid: string | null;
	categories: number[];
	category: number | null;
	author: number | null;
	/** Threads with the tag, and with or without an answer, where they are few enough to be named. */
	tagged: number[] | null;
	answered: number[] | null;
}

/** All of it as it is now: who reads what, and what has which tag, is in no index. */
export async function readAim(
	ctx: Context,
	{ category, author, tag, answered }: Partial<SearchQuery>,
): Promise<Aim> {
	const brandId = ctx.brand.id;
	const { rows } = await sql<Aim>`
		select (select uid from search_index where state = 'live') as uid,
			${readableCategories(ctx)} as categories,
			(select id from category where brand_id = ${brandId} and slug = ${category ?? ""}) as category,
			(select id from member where brand_id = ${brandId} and handle = ${author?.toLowerCase() ?? ""}) as author,
			${
				tag === undefined
					? sql`null::bigint[]`
					: sql`array(select x.thread_id from thread_tag x join tag g on g.brand_id = x.brand_id and g.id = x.tag_id
						where x.brand_id = ${brandId} and g.slug = ${tag} limit ${MOST_THREADS + 1})`
			} as tagged,
			${
				answered === undefined
					? sql`null::bigint[]`
					: sql`array(select thread_id from accepted_answer where brand_id = ${brandId} limit ${MOST_THREADS + 1})`
			} as answered
	`.execute(ctx.db);
	const aim = rows[0] as Aim;
	const few = (ids: number[] | null) => (ids === null || ids.length > MOST_THREADS ? null : ids);
	return { ...aim, tagged: few(aim.tagged), answered: few(aim.answered) };
}
