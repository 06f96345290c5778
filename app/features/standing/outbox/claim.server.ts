import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";

export interface Note {
	kind: "post" | "like" | "thread" | "vote" | "whole-thread" | "member";
	refId: number;
	byId: number;
	eventId: number | null;
	/** As it was read: a note that was renewed meanwhile has another one, and stays. */
	seq: number;
}

/** Borrows the next notes: whoever breaks off gives them back by time, later with every attempt. No row stays locked. */
export async function claim(ctx: Context, limit: number): Promise<Note[]> {
	const { rows } = await sql<Note>`${prepared}
		update standing_outbox o set attempts = attempts + 1,
			next_attempt_at = now() + least(interval '2 minutes' * power(2, attempts), interval '6 hours')
		from (
			select kind, ref_id, by_id from standing_outbox
			where brand_id = ${ctx.brand.id} and next_attempt_at <= now()
			order by next_attempt_at limit ${limit}
			for update skip locked
		) due
		where o.brand_id = ${ctx.brand.id} and o.kind = due.kind and o.ref_id = due.ref_id and o.by_id = due.by_id
		returning o.kind, o.ref_id, o.by_id, o.event_id, o.seq
	`.execute(ctx.db);
	return rows;
}

/** A note is done with only as long as nothing changed since it was read. */
export async function finish(ctx: Pick<Context, "db" | "brand">, notes: Note[]) {
	await sql`
		delete from standing_outbox o
		using unnest(${notes.map((note) => note.kind)}::text[], ${notes.map((note) => note.refId)}::bigint[],
			${notes.map((note) => note.byId)}::bigint[], ${notes.map((note) => note.seq)}::bigint[]) done (kind, ref_id, by_id, seq)
		where o.brand_id = ${ctx.brand.id} and o.kind = done.kind and o.ref_id = done.ref_id and o.by_id = done.by_id
			and o.seq = done.seq
	`.execute(ctx.db);
}

/** What cannot be reckoned is kept, with the reason, and tried again later. */
export async function keepProblem(ctx: Context, { kind, refId, byId, seq }: Note, problem: string) {
	await sql`
		update standing_outbox set problem = ${problem.slice(0, 500)}
		where brand_id = ${ctx.brand.id} and kind = ${kind} and ref_id = ${refId} and by_id = ${byId} and seq = ${seq}
	`.execute(ctx.db);
}
