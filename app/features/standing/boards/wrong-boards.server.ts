import { type RawBuilder, sql } from "kysely";
import { periodsOf } from "./board-steps.server";

/** Counts the rows of the boards that are not the sums of the awards they stand for. */
export const wrongBoards = (brandId: number): RawBuilder<unknown> => sql`
	with summed as (
		select scope.category_key, span.period, span.starts, a.member_id, sum(a.amount) as points
		from standing_award a
		cross join lateral (${periodsOf(brandId, sql`(a.at at time zone 'UTC')::date`)}) span (period, starts)
		cross join lateral (select 0 union all select a.category_key where a.category_key > 0) scope (category_key)
		where a.brand_id = ${brandId} and a.amount <> 0
		group by 1, 2, 3, 4
	)
	select count(*) from summed s
	full join (select * from standing_board where brand_id = ${brandId}) b
		on b.category_key = s.category_key and b.period = s.period and b.starts = s.starts and b.member_id = s.member_id
	where coalesce(s.points, 0) <> coalesce(b.points, 0)`;
