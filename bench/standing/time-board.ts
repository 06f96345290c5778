import { sql } from "kysely";
import { loadActor } from "~/features/members/index.server";
import { readBoard } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";

const MEMBERS = 100_000;
const READS = 200;

/** Milliseconds of a leaderboard of 100,000 members, for a member in the middle of it. */
export async function timeBoard(ctx: Context): Promise<number[]> {
	const now = new Date();
	await sql`
		with crowd as (
			insert into member (brand_id, handle, display_name, created_at)
			select ${ctx.brand.id}::bigint, 'crowd-' || n, 'Crowd ' || n, now() from generate_series(1, ${MEMBERS}) n returning id
		)
		insert into standing_board (brand_id, category_key, period, starts, member_id, points)
		select ${ctx.brand.id}::bigint, 0, 'month', date_trunc('month', ${now}::timestamptz at time zone 'UTC')::date, id, 1 + (id * 7919) % 5000
		from crowd
	`.execute(ctx.db);
	await sql`analyze standing_board`.execute(ctx.db);
	await sql`vacuum standing_board`.execute(ctx.db);
	const { rows } = await sql<{ id: number }>`
		select member_id as id from standing_board where brand_id = ${ctx.brand.id} and period = 'month' order by points desc offset ${MEMBERS / 2} limit 1
	`.execute(ctx.db);
	const actor = await loadActor(ctx.db, ctx.brand.id, { memberId: rows[0]?.id ?? 0 });
	const times: number[] = [];
	for (let read = 0; read < READS; read += 1) {
		const began = performance.now();
		await readBoard({ ...ctx, actor, now }, { period: "month" });
		times.push(performance.now() - began);
	}
	return times.slice(20);
}
