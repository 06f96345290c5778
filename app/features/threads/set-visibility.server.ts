import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import type { Visibility } from "./policy";
import type { PostState, ThreadState } from "./thread-state.server";

interface Change {
	post: Pick<PostState, "id" | "number" | "authorId" | "visibility">;
	thread: Pick<ThreadState, "id" | "categoryId">;
	to: Visibility;
	by: number;
	reason: string;
}

/**
 * Moves a post to another visibility, keeps who did it and why, and keeps all counts true: in one trip, since moderators
 * wait for it. A thread is as visible as its first post.
 */
export async function setVisibility(tx: WriteContext, { post, thread, to, by, reason }: Change) {
	const step = Number(to === "published") - Number(post.visibility === "published");
	const isFirst = post.number === 1;
	const here = sql`brand_id = ${tx.brand.id}`;
	const parts: RawBuilder<unknown>[] = [
		sql`kept as (
			insert into post_visibility_change (brand_id, post_id, from_visibility, to_visibility, changed_by, reason, changed_at)
			values (${tx.brand.id}, ${post.id}, ${post.visibility}, ${to}, ${by}, ${reason}, ${tx.now}))`,
	];
	if (isFirst) parts.push(...followFirstPost(here, thread, to, step));
	else if (step !== 0) parts.push(recountReplies(here, thread, post, to, step));
	if (step !== 0) {
		parts.push(sql`counted as (
			update member set post_count = post_count + ${step}, thread_count = thread_count + ${isFirst ? step : 0}
			where ${here} and id = ${post.authorId})`);
	}
	if (to !== "published")
		parts.push(sql`unaccepted as (delete from accepted_answer where ${here} and post_id = ${post.id})`);
	await sql`with ${sql.join(parts)}
		update post set visibility = ${to} where ${here} and id = ${post.id}`.execute(tx.db);
}

const followFirstPost = (
	here: RawBuilder<unknown>,
	thread: Change["thread"],
	to: Visibility,
	step: number,
) => [
	sql`followed as (update thread set visibility = ${to} where ${here} and id = ${thread.id})`,
	sql`categorised as (
		update category set thread_count = thread_count + ${step} where ${here} and id = ${thread.categoryId})`,
	sql`tagged as (
		update tag set thread_count = thread_count + ${step}
		where ${here} and id in (select tag_id from thread_tag where ${here} and thread_id = ${thread.id}))`,
];

/** The statement sees posts as they were before it: the one that changes is told apart. */
const recountReplies = (
	here: RawBuilder<unknown>,
	thread: Change["thread"],
	post: Change["post"],
	to: Visibility,
	step: number,
) => sql`recounted as (
	update thread set reply_count = reply_count + ${step}, score = score + ${step},
		last_post_at = newest.created_at, last_poster_id = newest.author_id
	from (
		select created_at, author_id from post
		where ${here} and thread_id = ${thread.id} and (number = 1
			or (id <> ${post.id} and visibility = 'published') or (id = ${post.id} and ${to === "published"}))
		order by number desc limit 1
	) newest
	where thread.${here} and thread.id = ${thread.id})`;
