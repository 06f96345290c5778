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

/** Joins the awards `a` of a brand to these spans: as a join and not as a condition, for Postgres to guess well how many they are. */
export function within(brandId: number, spans: Spans): RawBuilder<unknown> {
	const list = "months" in spans ? spans.months : spans.days;
	const from = "months" in spans ? spans.months.map(({ month }) => month) : spans.days.map(({ day }) => day);
	const column = "months" in spans ? sql`a.month` : sql`(a.at at time zone 'UTC')::date`;
	return sql`join (
			select distinct member_id, day from unnest(${list.map(({ memberId }) => memberId)}::bigint[], ${from}::date[]) asked (member_id, day)
		) span on span.member_id = a.member_id and span.day = ${column}
		where a.brand_id = ${brandId}`;
}
