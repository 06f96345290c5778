import type { EmbedSort } from "@folkmoot/embed-contract";
import { z } from "zod";
import type { Visibility } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import type { Role } from "~/platform/identity";
import { decodeCursor, type Page, toPage } from "~/platform/keyset";
import type { RichDocument } from "~/platform/rich-text/document";

export interface DiscussionPost {
	id: number;
	number: number;
	authorId: number;
	handle: string;
	name: string;
	avatarId: number | null;
	role: Role;
	level: number;
	/** Of the ambassador programme; 0 for none. */
	tier: number;
	alumni: boolean;
	visibility: Visibility;
	/** Null where the actor may not read the text. */
	document: RichDocument | null;
	revision: number;
	likeCount: number;
	liked: boolean;
	createdAt: Date;
	editedAt: Date | null;
	replyToId: number | null;
	replyToName: string | null;
}

/** $3: the actor. What waits is its author's alone; what was taken down keeps its place while somebody answers it. */
const SELECT = `
	select p.id, p.number, p.author_id as "authorId", m.handle, m.display_name as name, m.avatar_id as "avatarId", m.role, m.level, m.tier, m.alumni,
		p.visibility, case when p.visibility in ('published', 'held', 'returned') then p.document end as document, p.revision,
		p.like_count as "likeCount", p.created_at as "createdAt", p.edited_at as "editedAt",
		exists (select 1 from post_like l
			where l.brand_id = p.brand_id and l.post_id = p.id and l.member_id = $3::bigint) as liked,
		parent.id as "replyToId", parent_author.display_name as "replyToName"
	from post p
	join member m on m.brand_id = p.brand_id and m.id = p.author_id
	left join post parent on parent.brand_id = p.brand_id and parent.id = p.reply_to_id and parent.number > 1
	left join member parent_author on parent_author.brand_id = parent.brand_id and parent_author.id = parent.author_id
	where p.brand_id = $1 and p.thread_id = $2 and p.number > 1
		and (p.visibility = 'published'
			or (p.visibility in ('held', 'returned') and p.author_id = $3::bigint)
			or (p.visibility in ('hidden', 'removed', 'erased') and exists (
				select 1 from post answer where answer.brand_id = p.brand_id and answer.thread_id = p.thread_id
					and answer.reply_to_id = p.id and answer.visibility = 'published')))`;

const PAGE = 20;
const whole = z.int().min(0).max(2_000_000_000);

/** `after` reads the cursor's values, $5 and on; the first of the three goes with the index of the thread's numbers. */
const orders: Record<
	EmbedSort,
	{ by: string; after: string; cursor: z.ZodType<number[]>; of: (p: DiscussionPost) => number[] }
> = {
	oldest: {
		by: "p.number",
		after: "and p.number > $5::int",
		cursor: z.tuple([whole]),
		of: ({ number }) => [number],
	},
	newest: {
		by: "p.number desc",
		after: "and p.number < $5::int",
		cursor: z.tuple([whole]),
		of: ({ number }) => [number],
	},
	best: {
		by: "p.like_count desc, p.number",
		after: "and (-p.like_count, p.number) > (-$5::int, $6::int)",
		cursor: z.tuple([whole, whole]),
		of: ({ likeCount, number }) => [likeCount, number],
	},
};

/** One page of what was said in a thread, without the post that opened it. */
export async function listDiscussion(
	ctx: Context,
	threadId: number,
	{ sort, cursor }: { sort: EmbedSort; cursor: string | null },
): Promise<Page<DiscussionPost>> {
	const order = orders[sort];
	const after = decodeCursor(cursor, order.cursor);
	const text = `${SELECT} ${after ? order.after : ""} order by ${order.by} limit $4`;
	const rows = await hotQuery<DiscussionPost>(ctx, `embed-${sort}-${after ? 1 : 0}`, text, [
		ctx.brand.id,
		threadId,
		ctx.actor?.memberId ?? null,
		PAGE + 1,
		...(after ?? []),
	]);
	return toPage(rows, PAGE, order.of);
}

const ONE = `${SELECT} and p.id = $4`;

/** One post as the actor sees it in its discussion; null where they do not. */
export async function findInDiscussion(
	ctx: Context,
	threadId: number,
	postId: number,
): Promise<DiscussionPost | null> {
	const [row] = await hotQuery<DiscussionPost>(ctx, "embed-one", ONE, [
		ctx.brand.id,
		threadId,
		ctx.actor?.memberId ?? null,
		postId,
	]);
	return row ?? null;
}
