import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import type { Role } from "~/platform/identity";
import { lastChangedByAuthor } from "../deleted-by-author";
import type { Visibility } from "../policy";
import { readsAll } from "../reads-all.server";

export interface PostRow {
	id: number;
	number: number;
	authorId: number;
	handle: string;
	displayName: string;
	avatarId: number | null;
	role: Role;
	/** Of the ambassador programme; 0 for none. */
	tier: number;
	alumni: boolean;
	/** Empty where the actor may not read the text: the place stays, so that numbers and pages hold. */
	bodyHtml: string;
	readable: boolean;
	visibility: Visibility;
	/** Removed, and nobody but its author touched it: the author may take that back. */
	deletedByAuthor: boolean;
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

const PAGE_SIZE = 20;

export const pageOf = (number: number) => Math.max(1, Math.ceil(number / PAGE_SIZE));

interface Parameters {
	first: string;
	last: string;
	actor: string;
	staff: string;
	/** `removals` asks who removed a post; it must be asked wherever one is removed. */
	reader: "removals" | "member" | "visitor";
	/** Whether the answered posts are joined; a page mostly holds them itself. */
	parents?: boolean;
}

const PARENT_COLUMNS = `parent.number as "replyToNumber", parent_author.handle as "replyToHandle"`;
const JOIN_PARENTS = `left join post parent on parent.brand_id = p.brand_id and parent.id = p.reply_to_id
	left join member parent_author on parent_author.brand_id = parent.brand_id and parent_author.id = parent.author_id`;

/** The posts of thread $2 in brand $1, as this module and the thread's page ask for them. */
export function selectPosts({ first, last, actor, staff, reader, parents = true }: Parameters) {
	const deletedByAuthor =
		reader === "removals" ? `(p.visibility = 'removed' and ${lastChangedByAuthor("p")})` : "false";
	const readable = `(p.visibility = 'published' or (p.visibility <> 'erased' and (${staff}::boolean
		or (p.author_id = ${actor}::bigint and (p.visibility <> 'removed' or ${deletedByAuthor})))))`;
	const liked = `exists (select 1 from post_like l
			where l.brand_id = p.brand_id and l.post_id = p.id and l.member_id = ${actor}::bigint)`;
	return `
	select p.id, p.number, p.author_id as "authorId", m.handle, m.display_name as "displayName", m.avatar_id as "avatarId", m.role, m.tier, m.alumni,
		m.post_count < 4 and m.erased_at is null as newcomer, case when ${readable} then p.body_html else '' end as "bodyHtml",
		${readable} as readable, p.visibility, ${deletedByAuthor} as "deletedByAuthor", p.like_count as "likeCount", p.revision,
		p.created_at as "createdAt", p.edited_at as "editedAt", p.reply_to_id as "replyToId",
		${parents ? PARENT_COLUMNS : 'null as "replyToNumber", null as "replyToHandle"'},
		${reader === "visitor" ? "false" : liked} as liked
	from post p
	join member m on m.brand_id = p.brand_id and m.id = p.author_id
	${parents ? JOIN_PARENTS : ""}
	where p.brand_id = $1 and p.thread_id = $2 and p.number between ${first} and ${last}
	order by p.number`;
}

const LIST_POSTS = selectPosts({ first: "$3", last: "$4", actor: "$5", staff: "$6", reader: "removals" });

/** Posts numbered from `first` to `last`: a range of the index, as cheap in a thread of a million as in one of ten. */
export async function listPosts(
	ctx: Context,
	threadId: number,
	{ first, last }: { first: number; last: number },
): Promise<PostRow[]> {
	const values = [
		ctx.brand.id,
		threadId,
		first,
		last,
		ctx.actor?.memberId ?? null,
		await readsAll(ctx, threadId),
	];
	return hotQuery<PostRow>(ctx, "list-posts", LIST_POSTS, values);
}

/** The numbers of one page, counted from 1. */
export const rangeOf = (page: number) => ({ first: (page - 1) * PAGE_SIZE + 1, last: page * PAGE_SIZE });
