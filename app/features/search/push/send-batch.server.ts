import type { Clients } from "../meilisearch/client.server";
import { problemOf } from "../meilisearch/problem-of";
import { type Batch, claimNotes, halve, type PushNote } from "./claim-notes.server";
import { currentIndexes } from "./current-indexes.server";
import { finishBatch, keepCulprit, releaseBatch } from "./end-batch.server";
import { type Changes, readIndexDocuments } from "./read-index-documents.server";
import { recordTasks } from "./record-tasks.server";
import { sendChanges } from "./send-changes.server";
import { contextOf, type Tools } from "./tools";

const BATCH = 2_000;

/** Sends the next notes that are due. False where none is. */
export async function sendWaiting(tools: Tools, clients: Clients): Promise<boolean> {
	const batch = await claimNotes(tools, BATCH);
	if (batch === null) return false;
	await sendBatch(tools, clients, batch);
	return true;
}

/** Reads what the notes are about as it is now, and sends it to every index. Nobody waits for what becomes of it. */
async function sendBatch(tools: Tools, clients: Clients, batch: Batch) {
	try {
		// After the claim: an index that began before what was noted here has to hear of it.
		const indexes = (await currentIndexes(tools)).map(({ uid }) => uid);
		const changes = await changesOf(tools, batch.notes);
		const tasks = await sendChanges(clients, indexes, changes, `batch ${batch.id}`);
		if (tasks.length === 0) await finishBatch(tools, batch.id);
		else await recordTasks(tools, batch, tasks);
	} catch (error) {
		const problem = problemOf(error);
		if (problem?.kind === "request") return bisect(tools, clients, batch.id, problem.sentence);
		// The server is at fault, and no note: all go again as soon as it is there.
		await releaseBatch(tools, batch.id, { atOnce: problem !== null });
		throw error;
	}
}

/** A batch that failed goes again in halves, until the culprit stands alone. */
export async function bisect(tools: Tools, clients: Clients, batchId: number, problem: string) {
	const halves = await halve(tools, batchId);
	if (halves.length < 2) {
		tools.services.log.error({ note: halves[0]?.notes[0], problem }, "the search server refuses a document");
		for (const { id } of [...halves, { id: batchId }]) await keepCulprit(tools, id, problem);
		return;
	}
	await finishBatch(tools, batchId);
	for (const half of halves) await sendBatch(tools, clients, half);
}

async function changesOf(tools: Tools, notes: PushNote[]): Promise<Changes> {
	const changes: Changes = { documents: [], gone: [] };
	const groups = new Map<string, PushNote[]>();
	for (const note of notes) {
		const key = `${note.brandId} ${note.kind}`;
		const group = groups.get(key);
		if (group) group.push(note);
		else groups.set(key, [note]);
	}
	for (const group of groups.values()) {
		const { brandId, kind } = group[0] as PushNote;
		const ctx = await contextOf(tools, brandId);
		if (ctx === null) continue;
		const refIds = group.map(({ refId }) => refId);
		const read = await readIndexDocuments(ctx, kind, refIds);
		changes.documents.push(...read.documents);
		changes.gone.push(...read.gone);
	}
	return changes;
}
