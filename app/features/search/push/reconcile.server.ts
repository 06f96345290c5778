import { sql } from "kysely";
import { clientsOf } from "../meilisearch/client.server";
import { problemOf } from "../meilisearch/problem-of";
import { currentIndexes } from "./current-indexes.server";
import { takeLease } from "./lease.server";
import { queuePush } from "./note-pushes.server";
import { reconcileIndex } from "./reconcile-index.server";
import type { Tools } from "./tools";

export const RECONCILE = "search.reconcile";

/** Every night: whatever went past the notes is found. Where something else writes at the moment, a little later. */
export async function reconcile(tools: Tools) {
	const clients = clientsOf(tools.services);
	if (clients === null) return;
	const lease = await takeLease(tools);
	if (lease === null) {
		await sql`
			select graphile_worker.add_job(${RECONCILE}, '{}'::json, job_key => ${RECONCILE}, run_at => now() + interval '5 minutes')
		`.execute(tools.db);
		return;
	}
	try {
		const live = (await currentIndexes(tools)).find(({ state }) => state === "live");
		if (!live) return;
		const different = await reconcileIndex(tools, clients, live.uid, lease.renew);
		if (different > 0) {
			tools.services.log.warn({ different }, "the search server had not the same as the forum");
			await queuePush(tools);
		}
	} catch (error) {
		const problem = problemOf(error);
		if (problem === null) throw error;
		tools.services.log.warn({ problem: problem.sentence }, "the search server could not be compared");
	} finally {
		await lease.giveBack();
	}
}
