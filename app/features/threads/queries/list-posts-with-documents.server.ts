import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isStaff } from "~/platform/identity";
import type { RichDocument } from "~/platform/rich-text/document";
import { readersOf, type Visibility } from "../policy";

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

/**
 * Posts numbered from `first` to `last` of a thread that the actor may read, and the thread's last number; `not-found`
 * otherwise. One question for both: of an answer to a program, the ways to the database are the larger part.
 */
export async function listPostsWithDocuments(ctx: Context, threadId: number, { first, last }: Range) {
	const { rows } = await sql<PostWithDocument & { lastNumber: number }>`
		select t.last_number, p.id, p.number, m.handle, m.display_name, ${mayRead(ctx, "p")} as readable,
			case when ${mayRead(ctx, "p")} then p.body_html else '' end as body_html,
			case when ${mayRead(ctx, "p")} then p.document end as document,
			p.visibility, p.like_count, p.revision, p.created_at, p.edited_at,
			p.reply_to_id, parent.number as reply_to_number, parent_author.handle as reply_to_handle
		from thread t
		join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any(${readersOf(ctx.actor)})
		left join post p on p.brand_id = t.brand_id and p.thread_id = t.id and p.number between ${first} and ${last}
		left join member m on m.brand_id = p.brand_id and m.id = p.author_id
		left join post parent on parent.brand_id = p.brand_id and parent.id = p.reply_to_id
		left join member parent_author on parent_author.brand_id = parent.brand_id and parent_author.id = parent.author_id
		where t.brand_id = ${ctx.brand.id} and t.id = ${threadId} and ${mayRead(ctx, "t")}
		order by p.number
	`.execute(ctx.db);
	const lastNumber = rows[0]?.lastNumber;
	if (lastNumber === undefined) throw new DomainError("not-found", "errors:thread-gone");
	// A thread without posts in the range is one row of its own.
	return { lastNumber, posts: rows.filter(({ id }) => id !== null) };
}

/** `canReadPost` as a condition. */
function mayRead({ actor }: Context, name: "t" | "p") {
	const row = sql.table(name);
	return sql<boolean>`(${row}.visibility = 'published' or (${row}.visibility <> 'erased' and (${isStaff(actor)}::boolean
		or (${row}.author_id = ${actor?.memberId ?? null}::bigint and ${row}.visibility <> 'removed'))))`;
}
