import { sql } from "kysely";
import type { Tools } from "./tools";

/** Its notes are done with, but for those that were renewed since. */
export async function finishBatch({ db }: Tools, batchId: number) {
	await sql`
		with done as (delete from search_push where batch_id = ${batchId} and seq = sent_seq)
		delete from search_push_batch where id = ${batchId}
	`.execute(db);
}

/** Nothing is known of it: its notes go with a later one, later with every attempt. Nobody is at fault. */
export async function releaseBatch({ db }: Tools, batchId: number, { atOnce = false } = {}) {
	await sql`
		with released as (
			update search_push set batch_id = null, attempts = attempts + 1,
				next_attempt_at = now() + case when ${atOnce} then interval '0' else least(interval '5 seconds' * power(2, least(attempts, 10)), interval '5 minutes') end
			where batch_id = ${batchId}
		)
		delete from search_push_batch where id = ${batchId}
	`.execute(db);
}

/** The one document that the server does not take is kept with the reason, and tried again later. */
export async function keepCulprit({ db }: Tools, batchId: number, problem: string) {
	await sql`
		with kept as (
			update search_push set batch_id = null, attempts = attempts + 1, problem = ${problem.slice(0, 500)},
				next_attempt_at = now() + least(interval '2 minutes' * power(2, least(attempts, 12)), interval '6 hours')
			where batch_id = ${batchId}
		)
		delete from search_push_batch where id = ${batchId}
	`.execute(db);
}

/** Only what it was about is kept elsewhere. */
export async function forgetBatch({ db }: Tools, batchId: number) {
	await sql`delete from search_push_batch where id = ${batchId}`.execute(db);
}
