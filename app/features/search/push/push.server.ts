import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Services } from "~/platform/services";
import { type Clients, clientsOf } from "../meilisearch/client.server";
import { problemOf } from "../meilisearch/problem-of";
import { isTriedVersion, TRIED } from "../meilisearch/versions";
import { completeIndex } from "./complete-index.server";
import { copyNext } from "./copy-next.server";
import { currentIndexes } from "./current-indexes.server";
import { deleteOld } from "./delete-old-indexes.server";
import { releaseBatch } from "./end-batch.server";
import { ensureIndexes } from "./ensure-indexes.server";
import { type Lease, takeLease } from "./lease.server";
import { queuePush } from "./note-pushes.server";
import { sendWaiting } from "./send-batch.server";
import { settleBatches } from "./settle-batches.server";
import type { Tools } from "./tools";

/** Batches that the server has not done with: more than are copied at once, so that changes do not wait for those. */
const MOST_OPEN = 30;
const PATIENCE_MS = 45_000;
const SHORTEST_WAIT_MS = 50;
const LONGEST_WAIT_MS = 2_000;

/** `done`: nothing is left to do. `later`: there is, and a job will go on. `elsewhere`: another process is at it. */
type Pushed = "done" | "later" | "elsewhere" | { problem: string };

/**
 * Brings the search server into step: one process at a time, so that no old document comes after a new one. Sends
 * everything that waits without waiting in between, then looks what became of it; goes on with an index that is built.
 */
export async function push(tools: Tools, { patienceMs = PATIENCE_MS } = {}): Promise<Pushed> {
	const clients = clientsOf(tools.services);
	if (clients === null) {
		await forget(tools);
		return "done";
	}
	const lease = await takeLease(tools);
	if (lease === null) return "elsewhere";
	try {
		await tellVersion(tools, clients);
		await releaseUnsent(tools);
		await ensureIndexes(tools, clients);
		const pushed = await work(tools, clients, lease, patienceMs);
		await deleteOld(tools, clients);
		return pushed;
	} catch (error) {
		const problem = problemOf(error);
		if (problem === null) throw error;
		tools.services.log.warn({ problem: problem.sentence }, "the search server is not kept in step");
		return { problem: problem.sentence };
	} finally {
		await lease.giveBack();
	}
}

async function work(tools: Tools, clients: Clients, lease: Lease, patienceMs: number): Promise<Pushed> {
	const until = performance.now() + patienceMs;
	let wait = SHORTEST_WAIT_MS;
	for (;;) {
		if (!(await lease.renew())) return "elsewhere";
		const open = await settleBatches(tools, clients);
		await completeIndex(tools, clients, lease.renew);
		// What waits here goes together later; what waits there goes one by one.
		const sent = open < MOST_OPEN && (await sendWaiting(tools, clients));
		const copied = await copyNext(tools, clients, open);
		const idle = !sent && !copied;
		if (idle && open === 0 && (await currentIndexes(tools)).every(({ state }) => state === "live"))
			return "done";
		if (performance.now() > until) {
			await queuePush(tools);
			return "later";
		}
		wait = idle ? Math.min(wait * 2, LONGEST_WAIT_MS) : SHORTEST_WAIT_MS;
		if (idle) await sleep(wait);
	}
}

const told = new WeakMap<Services, string>();

/** After an upgrade the log says once that nobody has tried this version. */
async function tellVersion({ services }: Tools, { write }: Clients) {
	const { pkgVersion } = await write.getVersion();
	if (told.get(services) === pkgVersion) return;
	told.set(services, pkgVersion);
	if (isTriedVersion(pkgVersion)) services.log.info({ version: pkgVersion }, "the search server answers");
	else
		services.log.warn(
			{ version: pkgVersion, tried: TRIED },
			"nobody has tried this version of the search server",
		);
}

/** What a process claimed that broke off before the server had it. */
async function releaseUnsent(tools: Tools) {
	const { rows } = await sql<{ id: number }>`
		select id from search_push_batch where tasks is null
	`.execute(tools.db);
	for (const { id } of rows) await releaseBatch(tools, id, { atOnce: true });
}

/** While no server is set nothing is noted: an index from before would answer with what was there then. */
async function forget({ db }: Tools) {
	await sql`update search_index set state = 'old', changed_at = now() where state <> 'old'`.execute(db);
	await sql`delete from search_push`.execute(db);
	await sql`delete from search_push_batch`.execute(db);
}
