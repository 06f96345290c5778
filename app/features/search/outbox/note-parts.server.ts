import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import type { Note } from "./claim.server";

const PART = 1_000;

/**
 * A thread is its posts and tags: they come with the next batches. Of a long one a thousand posts at a time, so that
 * what others write is not held up behind it; its note stays until the last of them, unless it was renewed.
 */
export async function noteParts(tx: WriteContext, { entityId, seq }: Note) {
	await sql`
		with thread as (
			select brand_id, entity_id as id, seq, parts_after from search_outbox
			where brand_id = ${tx.brand.id} and entity_type = 'thread' and entity_id = ${entityId}
		), part as (
			select p.id from post p, thread
			where p.brand_id = thread.brand_id and p.thread_id = thread.id and p.id > thread.parts_after
			order by p.id limit ${PART}
		), noted as (
			insert into search_outbox (brand_id, entity_type, entity_id)
			select ${tx.brand.id}::bigint, entity_type, id from (
				select 'post' as entity_type, id from part
				union all select 'tag', x.tag_id from thread_tag x, thread
				where x.brand_id = thread.brand_id and x.thread_id = thread.id and thread.parts_after = 0
			) parts
			order by 2, 3
			on conflict (brand_id, entity_type, entity_id) do update
				set seq = nextval('search_outbox_seq'), next_attempt_at = now(), attempts = 0, problem = null
		), further as (
			update search_outbox o set parts_after = (select max(id) from part), next_attempt_at = now(), attempts = 0
			where o.brand_id = ${tx.brand.id} and o.entity_type = 'thread' and o.entity_id = ${entityId} and o.seq = ${seq}
				and (select count(*) from part) = ${PART}
		)
		delete from search_outbox o
		where o.brand_id = ${tx.brand.id} and o.entity_type = 'thread' and o.entity_id = ${entityId} and o.seq = ${seq}
			and (select count(*) from part) < ${PART}
	`.execute(tx.db);
}
