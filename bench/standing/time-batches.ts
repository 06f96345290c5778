import { sql } from "kysely";
import { drainStanding } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";

/** Likes a second when many come at once: written and noted before, then drained in batches. */
export async function timeBatches(ctx: Context, events: number): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		with people as (select array_agg(id order by id) as ids from member where brand_id = ${ctx.brand.id}),
		liked as (
			insert into post_like (brand_id, post_id, member_id, liked_at)
			select p.brand_id, p.id, ids[1 + (p.id * 31) % cardinality(ids)], now()
			from (select * from post where brand_id = ${ctx.brand.id} and id % 3 = 1 order by id desc limit ${events}) p, people
			on conflict do nothing returning brand_id, post_id, member_id
		),
		noted as (
			insert into standing_outbox (brand_id, kind, ref_id, by_id)
			select brand_id, 'like', post_id, member_id from liked returning 1
		)
		select count(*) as count from noted
	`.execute(ctx.db);
	const began = performance.now();
	await drainStanding({ ...ctx, now: new Date() });
	return (rows[0]?.count ?? 0) / ((performance.now() - began) / 1000);
}
