import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "~/platform/context";

export const DRAIN = "standing.drain";

/**
 * Notes what changed, in the changing transaction, and sees to it that a job will look, without waiting for anybody:
 * of several at the same moment one adds the job, and what slips through is found by the timer.
 */
async function queue(tx: WriteContext, eventId: number, changed: RawBuilder<unknown>) {
	const key = `${DRAIN}:${tx.brand.id}`;
	await sql`
		with queued as (
			insert into standing_outbox (brand_id, kind, ref_id, by_id, event_id)
			select ${tx.brand.id}::bigint, kind, ref_id, by_id, ${eventId}::bigint from (${changed}) changed (kind, ref_id, by_id)
			order by kind, ref_id, by_id
			on conflict (brand_id, kind, ref_id, by_id) do update set event_id = excluded.event_id,
				seq = nextval('standing_outbox_seq'), next_attempt_at = now(), attempts = 0, problem = null
		)
		select graphile_worker.add_job(${DRAIN}, json_build_object('brandId', ${tx.brand.id}::bigint), job_key => ${key})
		where pg_try_advisory_xact_lock(hashtextextended(${key}, 0))
			and not exists (
				select from graphile_worker._private_jobs where key = ${key} and locked_at is null and run_at <= now())
	`.execute(tx.db);
}

type Kind = "post" | "like" | "thread" | "vote" | "member";

/** One thing that changed; of a like or a vote, whose. */
export const queueOne = (tx: WriteContext, eventId: number, kind: Kind, refId: number, byId = 0) =>
	queue(tx, eventId, sql`select ${kind}::text, ${refId}::bigint, ${byId}::bigint`);

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
