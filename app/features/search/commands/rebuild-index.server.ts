import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { currentIndexes } from "../push/current-indexes.server";
import { push } from "../push/push.server";
import { retire } from "../push/retire-index.server";
import { startBuilding } from "../push/start-building.server";
import type { Tools } from "../push/tools";

const STEP_MS = 1_000;

/**
 * Builds a new index beside the one that answers, which goes on answering until the new one agrees with the forum.
 * Another process may do the work: then this one looks on. Returns how many documents it has; null without a server.
 */
export async function rebuildIndex(
	tools: Tools,
	onProgress: (done: number, total: number) => void = () => {},
): Promise<number | null> {
	if (tools.services.env.meilisearch === null) return null;
	const uid = await beginAnew(tools);
	for (;;) {
		const pushed = await push(tools, { patienceMs: STEP_MS });
		if (typeof pushed === "object") throw new IndexNotBuilt(pushed.problem);
		const { state, copied, documents, total, problem } = await progressOf(tools, uid);
		if (state === "live") {
			onProgress(total, total);
			return documents;
		}
		if (state !== "building") throw new IndexNotBuilt(problem ?? "Another index was begun meanwhile.");
		// What is copied is not yet indexed; the last step is when it answers.
		onProgress(Math.min(copied, total) * 0.99, total);
		if (pushed === "elsewhere") await sleep(STEP_MS);
	}
}

/** Why there is no new index; the one that answered goes on. */
export class IndexNotBuilt extends Error {
	override name = "IndexNotBuilt";
}

/** One that is being built already knows nothing of what made somebody ask for a new one. */
async function beginAnew(tools: Tools): Promise<string> {
	for (const { uid, state } of await currentIndexes(tools))
		if (state === "building") await retire(tools, uid, "a new one was asked for");
	const uid = await startBuilding(tools);
	if (uid === null) throw new IndexNotBuilt("Another index was begun at the same moment. Try again.");
	return uid;
}

interface Progress {
	state: string | null;
	copied: number;
	documents: number;
	total: number;
	problem: string | null;
}

async function progressOf({ db }: Tools, uid: string): Promise<Progress> {
	const { rows } = await sql<Progress>`
		select i.state, coalesce(i.documents, 0) as copied, coalesce(i.documents, 0) as documents, i.problem,
			(select count(*) from search_document) as total
		from (select ${uid}::text as uid) wanted left join search_index i using (uid)
	`.execute(db);
	return rows[0] as Progress;
}
