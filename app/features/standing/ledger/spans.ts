import { type RawBuilder, sql } from "kysely";

/** A member's month: acts of it bear on each other. */
export interface MemberMonth {
	memberId: number;
	/** Its first day, as YYYY-MM-DD. */
	month: string;
}

/** A member's day: caps hold within it; what came before in the month is looked up. */
export interface MemberDay {
	memberId: number;
	/** As YYYY-MM-DD, in UTC. */
	day: string;
}

export type Spans = { months: MemberMonth[] } | { days: MemberDay[] };

/** The day of a moment, as text. */
export const dayOf = (at: RawBuilder<unknown>) => sql<string>`(${at} at time zone 'UTC')::date::text`;

export const isEmpty = (spans: Spans) => ("months" in spans ? spans.months : spans.days).length === 0;

/** Which awards `a` lie in these spans. */
export function within(spans: Spans): RawBuilder<unknown> {
	if ("months" in spans)
		return sql`(a.member_id, a.month) in (select * from unnest(
			${spans.months.map(({ memberId }) => memberId)}::bigint[], ${spans.months.map(({ month }) => month)}::date[]))`;
	const members = spans.days.map(({ memberId }) => memberId);
	return sql`(a.member_id, a.month) in (select distinct member_id, date_trunc('month', day)::date from unnest(
			${members}::bigint[], ${spans.days.map(({ day }) => day)}::date[]) asked (member_id, day))
		and (a.member_id, (a.at at time zone 'UTC')::date) in (select * from unnest(
			${members}::bigint[], ${spans.days.map(({ day }) => day)}::date[]))`;
}
