import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hotQuery } from "~/platform/hot-query.server";
import type { IdeaStatus, Kind } from "../contract";
import { firstPostLastChangedByAuthor } from "../deleted-by-author";
import { canReadPost, readersOf, type Visibility } from "../policy";

export interface ThreadView {
	id: number;
	slug: string;
	title: string;
	excerpt: string;
	kind: Kind;
	visibility: Visibility;
	deletedByAuthor: boolean;
	ideaStatus: IdeaStatus | null;
	lastNumber: number;
	replyCount: number;
	likeCount: number;
	voteCount: number;
	createdAt: Date;
	lastPostAt: Date;
	authorId: number;
	authorHandle: string;
	authorName: string;
	categoryId: number;
	categorySlug: string;
	categoryName: string;
	categoryHue: number;
	lockReason: string | null;
	locked: boolean;
	pinned: boolean;
	acceptedPostId: number | null;
	acceptedNumber: number | null;
	official: {
		status: IdeaStatus;
		bodyHtml: string;
		answeredAt: string;
		handle: string;
		displayName: string;
	} | null;
	tags: { slug: string; name: string }[];
	voted: boolean;
	lastRead: number | null;
	/** What the actor left unfinished in the reply box. */
	draft: { body: string; bodyDocument: string } | null;
}

export const THREAD_COLUMNS = `t.id, t.slug, t.title, t.excerpt, t.kind, t.visibility, t.idea_status as "ideaStatus",
		t.last_number as "lastNumber", t.reply_count as "replyCount", t.like_count as "likeCount",
		t.vote_count as "voteCount", t.created_at as "createdAt", t.last_post_at as "lastPostAt",
		t.author_id as "authorId", a.handle as "authorHandle", a.display_name as "authorName",
		c.id as "categoryId", c.slug as "categorySlug", c.name as "categoryName", c.hue as "categoryHue",
		l.reason as "lockReason", l.thread_id is not null as locked, pin.thread_id is not null as pinned,
		answer.post_id as "acceptedPostId", accepted.number as "acceptedNumber",
		(select json_build_object('status', i.status, 'bodyHtml', i.body_html, 'answeredAt', i.answered_at,
			'handle', m.handle, 'displayName', m.display_name)
			from idea_answer i join member m on m.brand_id = i.brand_id and m.id = i.answered_by
			where i.brand_id = t.brand_id and i.thread_id = t.id) as official,
		coalesce((select json_agg(json_build_object('slug', g.slug, 'name', g.name) order by g.name)
			from thread_tag tt join tag g on g.brand_id = tt.brand_id and g.id = tt.tag_id
			where tt.brand_id = t.brand_id and tt.thread_id = t.id), '[]') as tags,`;

/** A table costs as much to open as to read: of a visitor's own things nothing is asked. */
export const ownThings = {
	member: `exists (select 1 from idea_vote v
			where v.brand_id = t.brand_id and v.thread_id = t.id and v.member_id = $3) as voted,
		(select last_read_number from thread_reading r
			where r.brand_id = t.brand_id and r.member_id = $3 and r.thread_id = t.id) as "lastRead",
		(select d.body from draft d
			where d.brand_id = t.brand_id and d.member_id = $3 and d.place = 'thread:' || t.id) as draft,
		t.visibility = 'removed' and ${firstPostLastChangedByAuthor("t")} as "deletedByAuthor"`,
	visitor: `false as voted, null as "lastRead", null as draft, false as "deletedByAuthor"`,
};

export const FROM_THREAD = `
	from thread t
	join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any($4)
	join member a on a.brand_id = t.brand_id and a.id = t.author_id
	left join thread_lock l on l.brand_id = t.brand_id and l.thread_id = t.id
	left join thread_pin pin on pin.brand_id = t.brand_id and pin.thread_id = t.id
	left join accepted_answer answer on answer.brand_id = t.brand_id and answer.thread_id = t.id
	left join post accepted on accepted.brand_id = t.brand_id and accepted.id = answer.post_id
	where t.brand_id = $1 and t.id = $2`;

const GET_THREAD = `select ${THREAD_COLUMNS} ${ownThings.member} ${FROM_THREAD}`;

/** A thread that the actor may read; `not-found` otherwise, whatever the reason. */
export async function getThread(ctx: Context, id: number): Promise<ThreadView> {
	const values = [ctx.brand.id, id, ctx.actor?.memberId ?? null, readersOf(ctx.actor)];
	const [thread] = await hotQuery<ThreadView>(ctx, "get-thread", GET_THREAD, values);
	return requireReadable(ctx, thread);
}

export function requireReadable<
	Thread extends Pick<ThreadView, "authorId" | "visibility" | "deletedByAuthor" | "categoryId">,
>(ctx: Context, thread: Thread | undefined): Thread {
	if (!thread || !canReadPost(ctx.actor, thread)) throw new DomainError("not-found", "errors:thread-gone");
	return thread;
}
