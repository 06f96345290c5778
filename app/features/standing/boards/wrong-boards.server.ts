import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { periodsOf } from "./board-steps.server";

/** The rows of the boards that are not the sums of the awards they stand for, with what they should say. */
const wrong = (brandId: number) => sql`
	with summed as (
		select scope.category_key, span.period, span.starts, a.member_id, sum(a.amount) as points
		from standing_award a
		cross join lateral (${periodsOf(brandId, sql`(a.at at time zone 'UTC')::date`)}) span (period, starts)
		cross join lateral (select 0 union all select a.category_key where a.category_key > 0) scope (category_key)
		where a.brand_id = ${brandId} and a.amount <> 0
		group by 1, 2, 3, 4
	),
	wrong as (
		select coalesce(s.category_key, b.category_key) as category_key, coalesce(s.period, b.period) as period,
			coalesce(s.starts, b.starts) as starts, coalesce(s.member_id, b.member_id) as member_id, coalesce(s.points, 0) as points
		from summed s
		full join (select * from standing_board where brand_id = ${brandId}) b
			on b.category_key = s.category_key and b.period = s.period and b.starts = s.starts and b.member_id = s.member_id
		where coalesce(s.points, 0) <> coalesce(b.points, 0)
	)`;

export const wrongBoards = (brandId: number): RawBuilder<unknown> =>
	sql`${wrong(brandId)} select count(*) from wrong`;

/** Sets right what boards say, for what went wrong before it was found. */
export async function mendBoards(tx: WriteContext): Promise<void> {
	const brandId = tx.brand.id;
	await sql`
		${wrong(brandId)}
		insert into standing_board (brand_id, category_key, period, starts, member_id, points)
		select ${brandId}::bigint, category_key, period, starts, member_id, points from wrong
		on conflict (brand_id, member_id, category_key, period, starts) do update set points = excluded.points
	`.execute(tx.db);
}
