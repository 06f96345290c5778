import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import type { SearchQuery } from "../contract";
import { filtersOf } from "./filters.server";
import { whereReadable } from "./reader.server";

/**
 * Of posts that another engine found (`brand_id`, `ref_id`, `rank`), those that the actor may read: each is asked of the
 * tables, for that engine may know less, or what is not true any more; and what it narrowed to may have changed, too.
 */
export const askedAnew = (
	ctx: Context,
	query: SearchQuery,
	rows: RawBuilder<unknown>,
	condition: RawBuilder<unknown> | null,
): RawBuilder<unknown> => sql`
	select m.ref_id, t.id as thread_id, t.category_id, p.author_id, t.kind, d.language, p.created_at, p.like_count, m.rank
	from (${rows}) m ${whereReadable(ctx, "m")}
	join search_document d on d.brand_id = m.brand_id and d.kind = 'post' and d.ref_id = m.ref_id
	where ${condition ?? sql`true`} and ${filtersOf(ctx, query)}`;
