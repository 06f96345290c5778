import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import type { SearchQuery } from "../contract";
import { readableCategories } from "./reader.server";

/** What a search is narrowed to, asked of documents before any are counted off: condition after condition. */
export function filtersOf(ctx: Context, query: SearchQuery): RawBuilder<unknown> {
	const brandId = ctx.brand.id;
	const { category, tag, author, from, to, answered, language, kind, type } = query;
	const conditions = [sql`d.category_id = any(${readableCategories(ctx)})`];
	if (type === "thread") conditions.push(sql`d.opening`);
	if (category)
		conditions.push(
			sql`d.category_id = (select id from category where brand_id = ${brandId} and slug = ${category})`,
		);
	if (author)
		conditions.push(
			sql`d.author_id = (select id from member where brand_id = ${brandId} and handle = ${author.toLowerCase()})`,
		);
	if (tag)
		conditions.push(sql`d.thread_id in (select x.thread_id from thread_tag x
			join tag g on g.brand_id = x.brand_id and g.id = x.tag_id
			where x.brand_id = ${brandId} and g.slug = ${tag})`);
	if (from) conditions.push(sql`d.created_at >= ${from}`);
	if (to) conditions.push(sql`d.created_at <= ${to}`);
	if (language) conditions.push(sql`d.language = ${language}`);
	if (kind) conditions.push(sql`d.thread_kind = ${kind}`);
	if (answered !== undefined)
		conditions.push(sql`${answered ? sql`` : sql`not`} exists (
			select from accepted_answer x where x.brand_id = d.brand_id and x.thread_id = d.thread_id)`);
	return sql.join(conditions, sql` and `);
}
