import { sql } from "kysely";
import type { SearchDocument } from "../documents/search-document";
import type { Tools } from "./tools";

export interface PushNote {
	brandId: number;
	kind: SearchDocument["kind"];
	refId: number;
	seq: number;
}

export interface Batch {
	id: number;
	notes: PushNote[];
}

/** The next notes, of all brands, as one batch; null where none is due. */
export async function claimNotes({ db }: Tools, limit: number): Promise<Batch | null> {
	const { rows } = await sql<PushNote & { id: number }>`
		with due as (
			select brand_id, kind, ref_id from search_push
			where batch_id is null and next_attempt_at <= now()
			order by next_attempt_at limit ${limit} for update skip locked
		), batch as (
			insert into search_push_batch (id) select nextval('search_push_batch_id') where exists (select from due)
			returning id
		)
		update search_push n set batch_id = batch.id, sent_seq = n.seq
		from due, batch
		where n.brand_id = due.brand_id and n.kind = due.kind and n.ref_id = due.ref_id
		returning batch.id, n.brand_id, n.kind, n.ref_id, n.seq
	`.execute(db);
	const id = rows[0]?.id;
	return id === undefined ? null : { id, notes: rows.map(({ id: _, ...note }) => note) };
}

/** Two batches in the place of one that failed. */
export async function halve({ db }: Tools, batchId: number): Promise<Batch[]> {
	const { rows } = await sql<PushNote>`
		select brand_id, kind, ref_id, seq from search_push where batch_id = ${batchId} and seq = sent_seq
		order by brand_id, kind, ref_id
	`.execute(db);
	const half = Math.ceil(rows.length / 2);
	const halves = [rows.slice(0, half), rows.slice(half)].filter((notes) => notes.length > 0);
	const batches: Batch[] = [];
	for (const notes of halves) {
		const { rows: made } = await sql<{ id: number }>`
			with batch as (insert into search_push_batch default values returning id), moved as (
				update search_push n set batch_id = batch.id
				from batch, unnest(${notes.map((note) => note.brandId)}::bigint[], ${notes.map((note) => note.kind)}::text[],
					${notes.map((note) => note.refId)}::bigint[]) part (brand_id, kind, ref_id)
				where n.brand_id = part.brand_id and n.kind = part.kind and n.ref_id = part.ref_id and n.batch_id = ${batchId}
			)
			select id from batch
		`.execute(db);
		batches.push({ id: (made[0] as { id: number }).id, notes });
	}
	return batches;
}
