import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { Locale } from "~/platform/identity";
import { detectLanguage } from "~/platform/language/detect-language";
import { plainText, type RichNode } from "~/platform/rich-text/document";
import { type SearchDocument, wordsOf } from "./search-document";

interface PostRow {
	id: number;
	threadId: number;
	number: number;
	authorId: number;
	categoryId: number;
	kind: string;
	title: string;
	tags: string;
	document: RichNode;
	/** Null until the posts of earlier days are read. */
	language: Locale | null;
	likeCount: number;
	createdAt: string;
}

/** What is to be found of these posts, as they are now. One that nobody may read now is left out. */
export async function readPosts(ctx: Context, ids: number[]): Promise<SearchDocument[]> {
	if (ids.length === 0) return [];
	const { rows } = await sql<PostRow>`
		select p.id, p.thread_id, p.number, p.author_id, t.category_id, t.kind, t.title, p.document, p.language, p.like_count,
			p.created_at::text as created_at,
			case when p.number = 1 then coalesce((select string_agg(g.name, ' ' order by g.id) from thread_tag x
				join tag g on g.brand_id = x.brand_id and g.id = x.tag_id
				where x.brand_id = t.brand_id and x.thread_id = t.id), '') else '' end as tags
		from post p
		join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
		where p.brand_id = ${ctx.brand.id} and p.id = any(${ids}::bigint[]) and p.visibility = 'published'
	`.execute(ctx.db);
	return rows.map((row) => toDocument(ctx, row));
}

function toDocument(ctx: Context, row: PostRow): SearchDocument {
	const opening = row.number === 1;
	const body = plainText(row.document);
	return {
		kind: "post",
		refId: row.id,
		threadId: row.threadId,
		categoryId: row.categoryId,
		authorId: row.authorId,
		threadKind: row.kind,
		opening,
		language: row.language ?? detectLanguage(opening ? `${row.title}\n${body}` : body) ?? ctx.brand.locale,
		likes: row.likeCount,
		createdAt: row.createdAt,
		...wordsOf({ name: opening ? row.title : "", tags: row.tags, body }),
	};
}
