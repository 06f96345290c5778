import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hotQuery } from "~/platform/hot-query.server";
import { firstPostLastChangedByAuthor } from "../deleted-by-author";
import { canReadPost, readersOf } from "../policy";
import { readBeside, type ThreadAsRead } from "./read-beside.server";
import type { ThreadView } from "./thread-view";

export const THREAD_COLUMNS = `t.id, t.slug, t.title, t.excerpt, t.kind, t.visibility, t.idea_status as "ideaStatus",
		t.last_number as "lastNumber", t.reply_count as "replyCount", t.like_count as "likeCount",
		t.vote_count as "voteCount", t.created_at as "createdAt", t.last_post_at as "lastPostAt",
		t.author_id as "authorId", a.handle as "authorHandle", a.display_name as "authorName",
		c.id as "categoryId", c.slug as "categorySlug", c.name as "categoryName", c.hue as "categoryHue", t.beside,`;

const OWN = `exists (select 1 from idea_vote v
			where v.brand_id = t.brand_id and v.thread_id = t.id and v.member_id = $3) as voted,
		(select last_read_number from thread_reading r
			where r.brand_id = t.brand_id and r.member_id = $3 and r.thread_id = t.id) as "lastRead",
		(select d.body from draft d
			where d.brand_id = t.brand_id and d.member_id = $3 and d.place = 'thread:' || t.id) as draft`;

/** A table costs as much to open as to read: of a visitor's own things nothing is asked, and who removed something only where something is. */
export const ownThings = {
	removals: `${OWN}, t.visibility = 'removed' and ${firstPostLastChangedByAuthor("t")} as "deletedByAuthor"`,
	member: `${OWN}, false as "deletedByAuthor"`,
	visitor: `false as voted, null as "lastRead", null as draft, false as "deletedByAuthor"`,
};

export const FROM_THREAD = `
	from thread t
	join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any($4)
	join member a on a.brand_id = t.brand_id and a.id = t.author_id
	where t.brand_id = $1 and t.id = $2`;

const GET_THREAD = `select ${THREAD_COLUMNS} ${ownThings.removals} ${FROM_THREAD}`;

/** A thread that the actor may read; `not-found` otherwise, whatever the reason. */
export async function getThread(ctx: Context, id: number): Promise<ThreadView> {
	const values = [ctx.brand.id, id, ctx.actor?.memberId ?? null, readersOf(ctx.actor)];
	const [row] = await hotQuery<ThreadAsRead<ThreadView>>(ctx, "get-thread", GET_THREAD, values);
	return readBeside(ctx, requireReadable(ctx, row));
}

export function requireReadable<
	Thread extends Pick<ThreadView, "authorId" | "visibility" | "deletedByAuthor" | "categoryId">,
>(ctx: Context, thread: Thread | undefined): Thread {
	if (!thread || !canReadPost(ctx.actor, thread)) throw new DomainError("not-found", "errors:thread-gone");
	return thread;
}
