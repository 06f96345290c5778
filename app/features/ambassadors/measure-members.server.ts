import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { type Amounts, noAmounts } from "./measures";

/** Whose work is counted, and from when until when. */
export interface Span {
	memberId: number;
	from: Date;
	to: Date;
}

type Row = { memberId: number } & Record<
	"acceptedAnswers" | "distinctGivers" | "threadsAnswered" | "daysActive",
	number
>;

/** What members did in their spans, from the acts that points are given for. What looks arranged does not count. */
export async function measureMembers(
	{ db, brand }: Pick<Context, "db" | "brand">,
	spans: Span[],
): Promise<Map<number, Amounts>> {
	if (spans.length === 0) return new Map();
	const { rows } = await sql<Row>`
		select s.member_id,
			count(*) filter (where a.rule = 'answer-accepted')::int as accepted_answers,
			count(distinct a.counterparty_id) filter (where a.rule = 'like-received')::int as distinct_givers,
			count(distinct t.id)::int as threads_answered,
			count(distinct (a.at at time zone 'UTC')::date) filter (where a.rule in ('thread-started', 'reply-posted'))::int as days_active
		from unnest(${spans.map(({ memberId }) => memberId)}::bigint[], ${spans.map(({ from }) => from)}::timestamptz[],
			${spans.map(({ to }) => to)}::timestamptz[]) s (member_id, since, until)
		join standing_award a on a.brand_id = ${brand.id} and a.member_id = s.member_id and a.present
			and a.month >= (date_trunc('month', s.since at time zone 'UTC'))::date
			and a.at > s.since and a.at <= s.until and a.state not in ('quarantined', 'refused')
		left join post p on a.rule = 'reply-posted' and p.brand_id = a.brand_id and p.id = a.subject_id
		left join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.author_id <> a.member_id
		group by s.member_id
	`.execute(db);
	const measured = new Map(spans.map(({ memberId }) => [memberId, noAmounts]));
	for (const { memberId, ...row } of rows)
		measured.set(memberId, {
			"accepted-answers": row.acceptedAnswers,
			"distinct-givers": row.distinctGivers,
			"threads-answered": row.threadsAnswered,
			"days-active": row.daysActive,
		});
	return measured;
}
