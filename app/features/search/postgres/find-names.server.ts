import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { decodeCursor, encodeCursor, scoreAndId } from "~/platform/keyset";
import type { Found } from "../search-engine.server";
import { hasReadableThread } from "./reader.server";

interface Wanted {
	kind: "member" | "tag";
	cursor: string | null;
	limit: number;
}

/** Members or tags whose names match. More used ones first: posts of a member, threads of a tag. */
export async function findNames(ctx: Context, { kind, cursor, limit }: Wanted, words: string) {
	const after = decodeCursor(cursor, scoreAndId);
	const named =
		kind === "member"
			? sql`join member n on n.brand_id = d.brand_id and n.id = d.ref_id`
			: sql`join tag n on n.brand_id = d.brand_id and n.id = d.ref_id and ${hasReadableThread(ctx, "n")}`;
	const used = kind === "member" ? sql`n.post_count` : sql`n.thread_count`;
	const { rows } = await sql<{ refId: number; value: number }>`
		select ref_id, value from (
			select d.ref_id, (ts_rank(d.stems, ${words}::tsquery) * 10 + ln(1 + greatest(${used}, 0)))::float8 as value
			from search_document d ${named}
			where d.brand_id = ${ctx.brand.id} and d.kind = ${kind} and d.kind <> 'post' and d.stems @@ ${words}::tsquery
		) named
		${after ? sql`where (value, ref_id) < (${after[0]}::float8, ${after[1]}::bigint)` : sql``}
		order by value desc, ref_id desc limit ${limit + 1}
	`.execute(ctx.db);
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		found: items.map(({ refId }): Found => ({ type: kind, refId })),
		nextCursor: rows.length > limit && last ? encodeCursor([last.value, last.refId]) : null,
	};
}
