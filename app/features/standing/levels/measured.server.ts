import { type RawBuilder, sql } from "kysely";
import { type LevelSettings, levelMeasures, reachedLevels } from "./contract";

interface Asked {
	brandId: number;
	now: Date;
	settings: Pick<LevelSettings, "windowDays" | "requirements">;
	/** Whose; null for everybody. */
	members: number[] | null;
}

const written = sql`a.rule in ('thread-started', 'reply-posted')`;
const liked = sql`a.rule = 'like-received'`;

/**
 * CTEs `measured` (what members did within the window, and whether no sanction of it stands) and `judged` (the highest
 * level that they fulfil, and those that they do enough to keep). Staff stand outside. What looks arranged counts for
 * points once somebody looked, and until then for no rights either.
 */
export function judged({ brandId, now, settings, members }: Asked): RawBuilder<unknown> {
	const { windowDays, requirements } = settings;
	const since = new Date(now.getTime() - windowDays * 86_400_000);
	const whose = (column: RawBuilder<unknown>) =>
		members === null ? sql`true` : sql`${column} = any(${members}::bigint[])`;
	const asks = sql.join(
		levelMeasures.map((measure) => sql`${requirements.map((one) => one[measure])}::integer[]`),
	);
	return sql`
		people as materialized (
			select m.id, floor(extract(epoch from ${now}::timestamptz - m.created_at) / 86400)::integer as joined,
				not exists (select from sanction s where s.brand_id = m.brand_id and s.member_id = m.id and s.kind <> 'warning'
					and s.lifted_at is null and s.starts_at <= ${now} and s.ends_at > ${since}) as clean
			from member m where m.brand_id = ${brandId} and m.role = 'member' and m.erased_at is null and ${whose(sql`m.id`)}
		),
		did as materialized (
			select a.member_id, count(*) filter (where ${written})::integer as posts,
				count(distinct (a.at at time zone 'UTC')::date) filter (where ${written})::integer as days,
				count(*) filter (where ${liked})::integer as likes,
				count(distinct a.counterparty_id) filter (where ${liked})::integer as givers,
				count(*) filter (where a.rule = 'answer-accepted')::integer as answers
			from standing_award a
			where a.brand_id = ${brandId} and a.present and a.state not in ('quarantined', 'refused') 
				and ${members === null ? sql`true` : sql`a.member_id in (select id from people)`} and a.month >= date_trunc('month', ${since}::timestamptz at time zone 'UTC')::date and a.at > ${since}
			group by a.member_id
		),
		measured as materialized (
			select p.id as member_id, p.clean, p.joined, coalesce(d.posts, 0) as posts, coalesce(d.days, 0) as days,
				coalesce(d.likes, 0) as likes, coalesce(d.givers, 0) as givers, coalesce(d.answers, 0) as answers
			from people p left join did d on d.member_id = p.id
		),
		judged as materialized (
			select m.member_id,
				coalesce(max(r.level) filter (where m.clean and ${all((value, asked) => sql`${value} >= ${asked}`)}), 1) as gained,
				coalesce(array_agg(r.level) filter (where m.clean and ${all((value, asked) => sql`${value} * 10 >= ${asked} * 9`)}), '{}') as kept
			from measured m
			cross join unnest(${[...reachedLevels]}::integer[], ${asks}) r (level, ${sql.join(levelMeasures.map((measure) => sql.ref(measure)))})
			group by m.member_id
		)`;
}

const all = (holds: (value: RawBuilder<unknown>, asked: RawBuilder<unknown>) => RawBuilder<unknown>) =>
	sql.join(
		levelMeasures.map((measure) => holds(sql.ref(`m.${measure}`), sql.ref(`r.${measure}`))),
		sql` and `,
	);
