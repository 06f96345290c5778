import { type RawBuilder, sql } from "kysely";

const all = sql`date '1970-01-01'`;

/** The periods that a day (UTC) belongs to, as `period, starts` of a lateral join; `day` is a column. */
export const periodsOf = (brandId: number, day: RawBuilder<unknown>) => sql`
	select 'day', ${day} union all select 'all', ${all}
	union all select span, date_trunc(span, ${day})::date from unnest(array['week', 'month', 'quarter']) span
	union all select 'season', season.since from standing_season season where season.brand_id = ${brandId} and ${day} between season.since and season.until`;

/** What `changes` (see enterChanges) means for the boards: two CTEs; the second writes and returns member_id. */
export const boardSteps = (brandId: number): RawBuilder<unknown> => sql`
	board_steps as (
		select member_id, scope.day, scope.category_key, sum(scope.points)::integer as points
		from (select *, (at at time zone 'UTC')::date as day from changes) c
		cross join lateral (
			select 0, c.day, c.amount
			union all select 0, coalesce(c.boarded_on, c.day), -c.old_amount where c.boarded_in is not null
			union all select c.category_key, c.day, c.amount where c.category_key > 0
			union all select c.boarded_in, coalesce(c.boarded_on, c.day), -c.old_amount where c.boarded_in > 0
		) scope (category_key, day, points)
		group by 1, 2, 3 having sum(scope.points) <> 0
	),
	boarded as (
		insert into standing_board as board (brand_id, category_key, period, starts, member_id, points)
		select ${brandId}::bigint, s.category_key, span.period, span.starts, s.member_id, sum(s.points)
		from board_steps s
		cross join lateral (${periodsOf(brandId, sql`s.day`)}) span (period, starts)
		group by 2, 3, 4, 5 order by 5, 2, 3, 4
		on conflict (brand_id, member_id, category_key, period, starts) do update set points = board.points + excluded.points
		returning member_id
	)`;
