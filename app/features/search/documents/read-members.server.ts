import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { type SearchDocument, wordsOf } from "./search-document";

/** Members are found by name, handle and what they say about themselves. */
export async function readMembers(ctx: Context, ids: number[]): Promise<SearchDocument[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<{ id: number; names: string; bio: string; createdAt: string }>`
		select id, display_name || ' ' || handle as names, bio, created_at::text as created_at
		from member where brand_id = ${ctx.brand.id} and id = any(${ids}::bigint[]) and erased_at is null
	`.execute(ctx.db);
	return rows.map(({ id, names, bio, createdAt }) => ({
		kind: "member",
		refId: id,
		...nowhere,
		language: ctx.brand.locale,
		createdAt,
		...wordsOf({ name: names, tags: "", body: bio }),
	}));
}

/** Of what stands in no thread. */
export const nowhere = {
	threadId: null,
	categoryId: null,
	authorId: null,
	threadKind: null,
	opening: false,
	likes: 0,
};
