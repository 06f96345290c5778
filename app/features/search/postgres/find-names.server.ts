import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { decodeCursor } from "~/platform/keyset";
import { prepared } from "~/platform/prepared";
import type { Names } from "../finding/finder";
import type { Found } from "../search-engine.server";
import { cursorAfter, foundCursor, type NamePool, placeAfter } from "./pool";
import { hasReadableThread } from "./reader.server";

/** Members or tags whose names match. More used ones first: posts of a member, threads of a tag. */
export async function findNames(ctx: Context, { kind, cursor, limit }: Names, pool: NamePool) {
	const after = placeAfter(decodeCursor(cursor, foundCursor), pool, "relevance");
	const named =
		kind === "member"
			? sql`join member n on n.brand_id = m.brand_id and n.id = m.ref_id`
			: sql`join tag n on n.brand_id = m.brand_id and n.id = m.ref_id and ${hasReadableThread(ctx, "n")}`;
	const used = kind === "member" ? sql`n.post_count` : sql`n.thread_count`;
	const documents = pool.condition
		? sql`join search_document d on d.brand_id = m.brand_id and d.kind = ${kind} and d.ref_id = m.ref_id and ${pool.condition}`
		: sql``;
	const { rows } = await sql<{ refId: number; value: number }>`${prepared}
		with pool as (${pool.rows})
		select ref_id, value from (
			select m.ref_id, (m.rank * 10 + ln(1 + greatest(${used}, 0)))::float8 as value
			from pool m ${named}
			${documents}
		) named
		${after ? sql`where (value, ref_id) < (${after[0]}::float8, ${after[1]}::bigint)` : sql``}
		order by value desc, ref_id desc limit ${limit + 1}
	`.execute(ctx.db);
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		found: items.map(({ refId }): Found => ({ type: kind, refId })),
		nextCursor: rows.length > limit && last ? cursorAfter(pool, { value: last.value, id: last.refId }) : null,
	};
}
