import { sql } from "kysely";
import type { Tools } from "./tools";

/** A task of the server, and the index that it is about. */
export interface SentTask {
	index: string;
	task: number;
}

/** Documents that go into a new index. */
export interface CopiedRange {
	brandId: number;
	kind: string;
	after: number;
	until: number;
}

/** Writes down what the server has taken, of a batch of notes, of a range that is copied, or of an index as such. */
export async function recordTasks({ db }: Tools, of: { id: number } | CopiedRange | null, tasks: SentTask[]) {
	const text = JSON.stringify(tasks);
	if (of !== null && "id" in of) {
		await sql`update search_push_batch set tasks = ${text}::jsonb, sent_at = now() where id = ${of.id}`.execute(
			db,
		);
		return;
	}
	await sql`
		insert into search_push_batch (tasks, copy_brand_id, copy_kind, copy_after, copy_until, about_index)
		values (${text}::jsonb, ${of?.brandId ?? null}, ${of?.kind ?? null}, ${of?.after ?? null}, ${of?.until ?? null}, ${of === null})
	`.execute(db);
}
