import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hotQuery } from "~/platform/hot-query.server";
import type { RichDocument } from "~/platform/rich-text/document";
import { readersOf, type Visibility } from "../policy";
import { readsAll } from "../reads-all.server";

export interface PostWithDocument {
	id: number;
	number: number;
	handle: string;
	displayName: string;
	readable: boolean;
	/** Empty where the actor may not read the text. */
	bodyHtml: string;
	document: RichDocument | null;
	visibility: Visibility;
	likeCount: number;
	revision: number;
	createdAt: Date;
	editedAt: Date | null;
	replyToId: number | null;
	replyToNumber: number | null;
	replyToHandle: string | null;
}

interface Range {
	first: number;
	last: number;
}

/** `canReadPost` as a condition. $5: the actor; $6: whether the actor is staff. */
const mayRead = (
	row: "t" | "p",
) => `(${row}.visibility = 'published' or (${row}.visibility <> 'erased' and ($6::boolean
	or (${row}.author_id = $5::bigint and ${row}.visibility <> 'removed'))))`;

const LIST_POSTS = `
	select t.last_number as "lastNumber", p.id, p.number, m.handle, m.display_name as "displayName",
		${mayRead("p")} as readable, case when ${mayRead("p")} then p.body_html else '' end as "bodyHtml",
		case when ${mayRead("p")} then p.document end as document, p.visibility, p.like_count as "likeCount", p.revision,
		p.created_at as "createdAt", p.edited_at as "editedAt", p.reply_to_id as "replyToId",
		parent.number as "replyToNumber", parent_author.handle as "replyToHandle"
	from thread t
	join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any($7)
	left join post p on p.brand_id = t.brand_id and p.thread_id = t.id and p.number between $3 and $4
	left join member m on m.brand_id = p.brand_id and m.id = p.author_id
	left join post parent on parent.brand_id = p.brand_id and parent.id = p.reply_to_id
	left join member parent_author on parent_author.brand_id = parent.brand_id and parent_author.id = parent.author_id
	where t.brand_id = $1 and t.id = $2 and ${mayRead("t")}
	order by p.number`;

/**
 * Posts numbered from `first` to `last` of a thread that the actor may read, and the thread's last number; `not-found`
 * otherwise. One question for both: of an answer to a program, the ways to the database are the larger part.
 */
export async function listPostsWithDocuments(ctx: Context, threadId: number, { first, last }: Range) {
	const values = [
		ctx.brand.id,
		threadId,
		first,
		last,
		ctx.actor?.memberId ?? null,
		await readsAll(ctx, threadId),
		readersOf(ctx.actor),
	];
	const rows = await hotQuery<PostWithDocument & { lastNumber: number }>(
		ctx,
		"list-posts-with-documents",
		LIST_POSTS,
		values,
	);
	const lastNumber = rows[0]?.lastNumber;
	if (lastNumber === undefined) throw new DomainError("not-found", "errors:thread-gone");
	// A thread without posts in the range is one row of its own.
	return { lastNumber, posts: rows.filter(({ id }) => id !== null) };
}
