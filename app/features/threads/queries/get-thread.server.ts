import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { IdeaStatus, Kind } from "../contract";
import { canReadPost, readersOf, type Visibility } from "../policy";

export interface ThreadView {
	id: number;
	slug: string;
	title: string;
	excerpt: string;
	kind: Kind;
	visibility: Visibility;
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
}

/** A thread that the actor may read; `not-found` otherwise, whatever the reason. */
export async function getThread(ctx: Context, id: number): Promise<ThreadView> {
	const actorId = ctx.actor?.memberId ?? null;
	const { rows } = await sql<ThreadView>`
		select t.id, t.slug, t.title, t.excerpt, t.kind, t.visibility, t.idea_status, t.last_number, t.reply_count,
			t.like_count, t.vote_count, t.created_at, t.last_post_at, t.author_id,
			a.handle as author_handle, a.display_name as author_name,
			c.id as category_id, c.slug as category_slug, c.name as category_name, c.hue as category_hue,
			l.reason as lock_reason, l.thread_id is not null as locked, pin.thread_id is not null as pinned,
			answer.post_id as accepted_post_id, accepted.number as accepted_number,
			(select json_build_object('status', i.status, 'bodyHtml', i.body_html, 'answeredAt', i.answered_at,
				'handle', m.handle, 'displayName', m.display_name)
				from idea_answer i join member m on m.brand_id = i.brand_id and m.id = i.answered_by
				where i.brand_id = t.brand_id and i.thread_id = t.id) as official,
			coalesce((select json_agg(json_build_object('slug', g.slug, 'name', g.name) order by g.name)
				from thread_tag tt join tag g on g.brand_id = tt.brand_id and g.id = tt.tag_id
				where tt.brand_id = t.brand_id and tt.thread_id = t.id), '[]') as tags,
			exists (select 1 from idea_vote v where v.brand_id = t.brand_id and v.thread_id = t.id and v.member_id = ${actorId}) as voted,
			(select last_read_number from thread_reading r where r.brand_id = t.brand_id and r.member_id = ${actorId} and r.thread_id = t.id) as last_read
		from thread t
		join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any(${readersOf(ctx.actor)})
		join member a on a.brand_id = t.brand_id and a.id = t.author_id
		left join thread_lock l on l.brand_id = t.brand_id and l.thread_id = t.id
		left join thread_pin pin on pin.brand_id = t.brand_id and pin.thread_id = t.id
		left join accepted_answer answer on answer.brand_id = t.brand_id and answer.thread_id = t.id
		left join post accepted on accepted.brand_id = t.brand_id and accepted.id = answer.post_id
		where t.brand_id = ${ctx.brand.id} and t.id = ${id}
	`.execute(ctx.db);
	const thread = rows[0];
	if (!thread || !canReadPost(ctx.actor, thread)) throw new DomainError("not-found", "errors:thread-gone");
	return thread;
}
