import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import type { SearchQuery } from "../contract";
import { label } from "../documents/labels";

type Narrowed = Partial<Pick<SearchQuery, "category" | "author" | "kind" | "language">>;

/** What a search is narrowed to, as far as the index of words knows it. What nobody has is 0, which is on no post. */
export async function readLabels(ctx: Context, query: Narrowed): Promise<string[]> {
	const { category, author, kind, language } = query;
	const labels = [...(kind ? [label.kind(kind)] : []), ...(language ? [label.language(language)] : [])];
	if (!category && !author) return labels;
	const { rows } = await sql<{ categoryId: number; authorId: number }>`${prepared}
		select coalesce((select id from category where brand_id = ${ctx.brand.id} and slug = ${category ?? ""}), 0) as category_id,
			coalesce((select id from member where brand_id = ${ctx.brand.id} and handle = ${author?.toLowerCase() ?? ""}), 0) as author_id
	`.execute(ctx.db);
	const { categoryId, authorId } = rows[0] as (typeof rows)[number];
	return [
		...labels,
		...(category ? [label.category(categoryId)] : []),
		...(author ? [label.author(authorId)] : []),
	];
}
