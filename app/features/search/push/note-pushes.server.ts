import { sql } from "kysely";
import type { Context, WriteContext } from "~/platform/context";
import type { SearchDocument } from "../documents/search-document";

export const PUSH = "search.push";
/** So long others join a batch: a server indexes two thousand documents about as fast as one. */
const COLLECT = sql`interval '2 seconds'`;

/** Notes for the search server what was written into search_document, in the same transaction. Where none is set, nothing. */
export async function notePushes(tx: WriteContext, kind: SearchDocument["kind"], refIds: number[]) {
	if (refIds.length === 0 || tx.services.env.meilisearch === null) return;
	await sql`
		insert into search_push (brand_id, kind, ref_id)
		select ${tx.brand.id}::bigint, ${kind}::text, id from unnest(${[...new Set(refIds)]}::bigint[]) id order by id
		on conflict (brand_id, kind, ref_id) do update
			set seq = nextval('search_push_seq'), batch_id = null, next_attempt_at = now(), attempts = 0, problem = null
	`.execute(tx.db);
}

/** A job that will look shortly; one that waits already is not put off. */
export const queuePush = ({ db }: Pick<Context, "db">) =>
	sql`
		select graphile_worker.add_job(${PUSH}, '{}'::json, job_key => ${PUSH}, run_at => now() + ${COLLECT},
			job_key_mode => 'preserve_run_at')
	`.execute(db);
