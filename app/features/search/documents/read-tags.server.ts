import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { nowhere } from "./read-members.server";
import { type SearchDocument, wordsOf } from "./search-document";

export async function readTags(ctx: Context, ids: number[]): Promise<SearchDocument[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<{ id: number; name: string }>`
		select id, name from tag where brand_id = ${ctx.brand.id} and id = any(${ids}::bigint[])
	`.execute(ctx.db);
	return rows.map(({ id, name }) => ({
		kind: "tag",
		refId: id,
		...nowhere,
		language: ctx.brand.locale,
		createdAt: ctx.now.toISOString(),
		...wordsOf({ name, tags: "", body: "" }),
	}));
}
