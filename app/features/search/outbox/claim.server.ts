import { sql } from "kysely";
import type { Context } from "~/platform/context";

export interface Note {
	entityType: "post" | "thread" | "member" | "tag";
	entityId: number;
	/** As it was read: a note that was renewed meanwhile has another one, and stays. */
	seq: number;
}

/** Borrows the next notes: whoever breaks off gives them back by time, later with every attempt. No row stays locked. */
export async function claim(ctx: Context, limit: number): Promise<Note[]> {
	const { rows } = await sql<Note>`
		update search_outbox o set attempts = attempts + 1,
			next_attempt_at = now() + least(interval '2 minutes' * power(2, attempts), interval '6 hours')
		from (
			select entity_type, entity_id from search_outbox
			where brand_id = ${ctx.brand.id} and next_attempt_at <= now()
			order by next_attempt_at limit ${limit}
			for update skip locked
		) due
		where o.brand_id = ${ctx.brand.id} and o.entity_type = due.entity_type and o.entity_id = due.entity_id
		returning o.entity_type, o.entity_id, o.seq
	`.execute(ctx.db);
	return rows;
}

/** A note is done with only as long as nothing changed since it was read. */
export async function finish(ctx: Context, notes: Note[]) {
	await sql`
		delete from search_outbox o
		using unnest(${notes.map((note) => note.entityType)}::text[], ${notes.map((note) => note.entityId)}::bigint[],
			${notes.map((note) => note.seq)}::bigint[]) done (entity_type, entity_id, seq)
		where o.brand_id = ${ctx.brand.id} and o.entity_type = done.entity_type and o.entity_id = done.entity_id
			and o.seq = done.seq
	`.execute(ctx.db);
}

/** What cannot be written is kept, with the reason, and tried again later. */
export async function keepProblem(ctx: Context, { entityType, entityId, seq }: Note, problem: string) {
	await sql`
		update search_outbox set problem = ${problem.slice(0, 500)}
		where brand_id = ${ctx.brand.id} and entity_type = ${entityType} and entity_id = ${entityId} and seq = ${seq}
	`.execute(ctx.db);
}
