import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { isStaff, type Role } from "~/platform/identity";
import type { RichDocument } from "~/platform/rich-text/document";
import type { Visibility } from "../policy";

export interface PostRow {
	id: number;
	number: number;
	authorId: number;
	handle: string;
	displayName: string;
	role: Role;
	/** Empty where the actor may not read the text: the place stays, so that numbers and pages hold. */
	bodyHtml: string;
	readable: boolean;
	/** Only where it was asked for. */
	document?: RichDocument | null;
	visibility: Visibility;
	likeCount: number;
	liked: boolean;
	revision: number;
	createdAt: Date;
	editedAt: Date | null;
	replyToId: number | null;
	replyToNumber: number | null;
	replyToHandle: string | null;
	newcomer: boolean;
}

export const PAGE_SIZE = 20;

export const pageOf = (number: number) => Math.max(1, Math.ceil(number / PAGE_SIZE));

/** Posts numbered from `first` to `last`: a range of the index, as cheap in a thread of a million as in one of ten. */
export async function listPosts(
	ctx: Context,
	threadId: number,
	{ first, last, withDocument = false }: { first: number; last: number; withDocument?: boolean },
): Promise<PostRow[]> {
	const actorId = ctx.actor?.memberId ?? null;
	const readable = sql`(p.visibility = 'published' or (p.visibility <> 'erased' and (${isStaff(ctx.actor)}::boolean
		or (p.author_id = ${actorId}::bigint and p.visibility <> 'removed'))))`;
	const { rows } = await sql<PostRow>`
		select p.id, p.number, p.author_id, m.handle, m.display_name, m.role, m.post_count < 4 as newcomer,
			case when ${readable} then p.body_html else '' end as body_html, ${readable} as readable,
			${withDocument ? sql`case when ${readable} then p.document end as document,` : sql``}
			p.visibility, p.like_count, p.revision, p.created_at, p.edited_at,
			p.reply_to_id, parent.number as reply_to_number, parent_author.handle as reply_to_handle,
			${actorId === null ? sql`false` : sql`exists (select 1 from post_like l where l.brand_id = p.brand_id and l.post_id = p.id and l.member_id = ${actorId})`} as liked
		from post p
		join member m on m.brand_id = p.brand_id and m.id = p.author_id
		left join post parent on parent.brand_id = p.brand_id and parent.id = p.reply_to_id
		left join member parent_author on parent_author.brand_id = parent.brand_id and parent_author.id = parent.author_id
		where p.brand_id = ${ctx.brand.id} and p.thread_id = ${threadId} and p.number between ${first} and ${last}
		order by p.number
	`.execute(ctx.db);
	return rows;
}

/** Posts of one page, counted from 1. */
export const listPostsOfPage = (ctx: Context, threadId: number, page: number) =>
	listPosts(ctx, threadId, { first: (page - 1) * PAGE_SIZE + 1, last: page * PAGE_SIZE });
