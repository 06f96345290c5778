import { sql } from "kysely";
import type { SearchDocument } from "../documents/search-document";
import type { Clients } from "../meilisearch/client.server";
import { problemOf } from "../meilisearch/problem-of";
import { noteRefused } from "./note-refused.server";
import { readIndexDocuments } from "./read-index-documents.server";
import { type CopiedRange, recordTasks } from "./record-tasks.server";
import { sendChanges } from "./send-changes.server";
import { contextOf, type Tools } from "./tools";

const PART = 1_000;
/** The server joins what waits into large steps; more than these would only lie there. */
const MOST_OPEN = 20;

/**
 * Sends the next documents to the index that is being built, along the primary key, without waiting for the ones
 * before. How far it came is written down: whoever goes on after a crash goes on from there. False where nothing is left.
 */
export async function copyNext(tools: Tools, clients: Clients, open: number): Promise<boolean> {
	if (open >= MOST_OPEN) return false;
	const part = await nextPart(tools);
	if (part === null) return false;
	const { uid, brandId, kind, after, refIds } = part;
	const until = refIds.at(-1);
	if (until === undefined) {
		await sql`update search_index set copied_at = now() where uid = ${uid}`.execute(tools.db);
		return false;
	}
	const range: CopiedRange = { brandId, kind, after, until };
	const ctx = await contextOf(tools, brandId);
	if (ctx !== null) {
		const { documents } = await readIndexDocuments(ctx, kind, refIds);
		try {
			await recordTasks(tools, range, await sendChanges(clients, [uid], { documents, gone: [] }, "copy"));
		} catch (error) {
			if (problemOf(error)?.kind !== "request") throw error;
			await noteRefused(tools, range);
		}
	}
	await sql`
		update search_index set copied_brand_id = ${brandId}, copied_kind = ${kind}, copied_ref_id = ${until},
			documents = documents + ${refIds.length}
		where uid = ${uid}
	`.execute(tools.db);
	return true;
}

interface Part {
	uid: string;
	brandId: number;
	kind: SearchDocument["kind"];
	/** Before the first of these ids. */
	after: number;
	refIds: number[];
}

async function nextPart({ db }: Tools): Promise<Part | null> {
	const { rows } = await sql<Part>`
		with building as (
			select uid, coalesce(copied_brand_id, 0) as brand_id, coalesce(copied_kind, '') as kind, coalesce(copied_ref_id, 0) as ref_id
			from search_index where state = 'building' and copied_at is null
		), next as (
			select d.brand_id, d.kind, d.ref_id from building b, search_document d
			where (d.brand_id, d.kind, d.ref_id) > (b.brand_id, b.kind, b.ref_id)
			order by d.brand_id, d.kind, d.ref_id limit 1
		)
		select b.uid, n.brand_id, n.kind, n.ref_id - 1 as after, array(
			select d.ref_id from search_document d
			where d.brand_id = n.brand_id and d.kind = n.kind and d.ref_id >= n.ref_id
			order by d.ref_id limit ${PART}) as ref_ids
		from building b left join next n on true
	`.execute(db);
	return rows[0] ?? null;
}
