import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { prepared } from "~/platform/prepared";

export const DRAIN = "search.drain";

/** Notes what changed, in the changing transaction, and sees to it that a job will look, without waiting for anybody. */
async function queue(tx: WriteContext, changed: RawBuilder<unknown>) {
	await sql`
		select queue_for_search(${tx.brand.id}::bigint, array_agg(entity_type), array_agg(entity_id))
		from (${changed}) changed (entity_type, entity_id)
	`.execute(tx.db);
}

/** One thing alone needs no table. */
const queueOne = (tx: WriteContext, kind: "post" | "member", id: number) =>
	sql`${prepared} select queue_for_search(${tx.brand.id}::bigint, array[${kind}::text], array[${id}::bigint])`.execute(
		tx.db,
	);

/** A reply: it has no tags of its own. */
export const queueReply = async (tx: WriteContext, postId: number) => {
	await queueOne(tx, "post", postId);
};

/** A text was written or liked. With the first post of a thread its tags are found. */
export const queuePost = (tx: WriteContext, postId: number) =>
	queue(
		tx,
		sql`select 'post', ${postId}::bigint
			union all select 'tag', x.tag_id from post p
			join thread_tag x on x.brand_id = p.brand_id and x.thread_id = p.thread_id
			where p.brand_id = ${tx.brand.id} and p.id = ${postId} and p.number = 1`,
	);

/** A post is seen by others than before, and with a first post its whole thread. */
export const queueVisibility = (tx: WriteContext, postId: number) =>
	queue(
		tx,
		sql`select case when number = 1 then 'thread' else 'post' end, case when number = 1 then thread_id else id end
			from post where brand_id = ${tx.brand.id} and id = ${postId}`,
	);

/** A thread has another title, other tags or another place: all of it, and the tags that it lost. */
export const queueThread = (tx: WriteContext, threadId: number, tagsBefore: number[]) =>
	queue(
		tx,
		sql`select 'thread', ${threadId}::bigint
			union select 'tag', tag_id from thread_tag where brand_id = ${tx.brand.id} and thread_id = ${threadId}
			union select 'tag', unnest(${tagsBefore}::bigint[])`,
	);

/** The same of the post that a case is about. */
export const queueCase = (tx: WriteContext, caseId: number) =>
	queue(
		tx,
		sql`select case when p.number = 1 then 'thread' else 'post' end, case when p.number = 1 then p.thread_id else p.id end
			from moderation_case c join post p on p.brand_id = c.brand_id and p.id = c.post_id
			where c.brand_id = ${tx.brand.id} and c.id = ${caseId}`,
	);

export const queueMember = async (tx: WriteContext, memberId: number) => {
	await queueOne(tx, "member", memberId);
};
