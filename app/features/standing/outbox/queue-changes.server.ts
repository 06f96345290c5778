import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "~/platform/context";

export const DRAIN = "standing.drain";

/** Notes what changed, in the changing transaction, and sees to it that a job will look, without waiting for anybody. */
async function queue(tx: WriteContext, eventId: number, changed: RawBuilder<unknown>) {
	await sql`
		select queue_for_standing(${tx.brand.id}::bigint, ${eventId}::bigint, array_agg(kind), array_agg(ref_id), array_agg(by_id::bigint))
		from (${changed}) changed (kind, ref_id, by_id)
	`.execute(tx.db);
}

type Kind = "post" | "like" | "thread" | "vote" | "member";

/** One thing that changed; of a like or a vote, whose. */
export const queueOne = async (tx: WriteContext, eventId: number, kind: Kind, refId: number, byId = 0) => {
	await sql`
		select queue_for_standing(${tx.brand.id}::bigint, ${eventId}::bigint, array[${kind}::text], array[${refId}::bigint], array[${byId}::bigint])
	`.execute(tx.db);
};

/** Something that another feature knows of a member may have earned them a badge. */
export const noteMember = (tx: WriteContext, eventId: number, memberId: number) =>
	queueOne(tx, eventId, "member", memberId);

const shown = sql`case when p.number = 1 then 'whole-thread' else 'post' end, case when p.number = 1 then p.thread_id else p.id end, 0`;

/** A post is seen by others than before: with a first post its whole thread, with a reply perhaps the answer. */
export const queueVisibility = (tx: WriteContext, eventId: number, postId: number) =>
	queue(
		tx,
		eventId,
		sql`select ${shown} from post p where p.brand_id = ${tx.brand.id} and p.id = ${postId}
			union select 'thread', p.thread_id, 0 from post p
			where p.brand_id = ${tx.brand.id} and p.id = ${postId} and p.number > 1`,
	);

/** The same of the post that a case is about. */
export const queueCase = (tx: WriteContext, eventId: number, caseId: number) =>
	queue(
		tx,
		eventId,
		sql`select ${shown} from moderation_case c join post p on p.brand_id = c.brand_id and p.id = c.post_id
			where c.brand_id = ${tx.brand.id} and c.id = ${caseId}
			union select 'thread', c.thread_id, 0 from moderation_case c
			where c.brand_id = ${tx.brand.id} and c.id = ${caseId}`,
	);
