import { sql } from "kysely";
import type { WriteContext } from "../context";
import type { Job } from "./subscriptions";

/** Queues work in the caller's transaction. `key` makes a second call replace the waiting first. */
export async function enqueue<Payload extends { brandId: number }>(
	tx: Pick<WriteContext, "db">,
	job: Job<Payload>,
	payload: Payload,
	{ key = null, runAt = null }: { key?: string | null; runAt?: Date | null } = {},
) {
	await sql`
		select graphile_worker.add_job(${job.name}, ${JSON.stringify(payload)}::json, job_key => ${key}, run_at => ${runAt})
	`.execute(tx.db);
}
