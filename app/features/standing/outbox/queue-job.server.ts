import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/** One of the feature's jobs, by name: what queues it is asked for by the job itself. */
export const queueJob = (tx: WriteContext, name: string, more: object = {}) =>
	sql`select graphile_worker.add_job(${name}, ${JSON.stringify({ brandId: tx.brand.id, ...more })}::json)`.execute(
		tx.db,
	);
