import { type RawBuilder, sql } from "kysely";
import type { Badge, Measure } from "./contract";

/** In which rules the acts of a measure stand. */
export const rulesOf: Partial<Record<Measure, string[]>> = {
	posts: ["thread-started", "reply-posted"],
	threads: ["thread-started"],
	"likes-received": ["like-received"],
	"distinct-givers": ["like-received"],
	"liked-post": ["like-received"],
	"accepted-answers": ["answer-accepted"],
	"votes-received": ["vote-received"],
	"shipped-ideas": ["idea-shipped"],
	"upheld-reports": ["report-upheld"],
	"days-active": ["thread-started", "reply-posted"],
	streak: ["thread-started", "reply-posted"],
};

const days = sql`(a.at at time zone 'UTC')::date`;

interface Asked {
	brandId: number;
	now: Date;
	/** Whose; null for everybody. */
	members: number[] | null;
}

/** The acts of those who are asked about, read once for all these badges: a CTE that has to stand before `measured`. */
export const actsOfMembers = ({ brandId, members }: Asked, badges: Badge[]): RawBuilder<unknown> => sql`
	mine as ${members === null ? sql`not materialized` : sql`materialized`} (
		select brand_id, rule, subject_id, counterparty_id, member_id, at from standing_award a
		where a.brand_id = ${brandId} and a.present and a.rule = any(${[...new Set(badges.flatMap(({ measure }) => rulesOf[measure] ?? []))]}::text[])
			and ${members === null ? sql`true` : sql`a.member_id = any(${members}::bigint[])`}
	)`;

/** How far members are with one badge: member_id, value, and how many times it is earned. */
export function measured(asked: Asked, badge: Badge): RawBuilder<unknown> {
	const { measure, threshold, repeatable } = badge;
	const values = valuesOf(asked, badge);
	const counted = measure === "liked-post" ? sql`reached` : sql`value / ${threshold}::integer`;
	return sql`select member_id, value, ${repeatable ? sql`least(${counted}, 100)` : sql`least(${counted}, 1)`}::integer as turns
		from (${values}) valued (member_id, value, reached)`;
}

function valuesOf({ brandId, now, members }: Asked, badge: Badge): RawBuilder<unknown> {
	const { measure } = badge;
	const whose = (column: RawBuilder<unknown>) =>
		members === null ? sql`true` : sql`${column} = any(${members}::bigint[])`;
	if (measure === "by-hand") return sql`select null::bigint, 0, 0 where false`;
	if (measure === "likes-given")
		return sql`select a.counterparty_id, count(*)::integer, 0 from standing_award a
			where a.brand_id = ${brandId} and a.rule = 'like-received' and a.present and a.counterparty_id is not null
				and ${whose(sql`a.counterparty_id`)} group by 1`;
	if (measure === "years")
		return sql`select m.id, extract(year from age(${now}::timestamptz, m.created_at))::integer, 0 from member m
			where m.brand_id = ${brandId} and ${whose(sql`m.id`)}`;
	if (measure === "days-visited")
		return sql`select v.member_id, count(*)::integer, 0 from member_visit v
			where v.brand_id = ${brandId} and ${whose(sql`v.member_id`)} ${between(sql`v.day`, badge)} group by 1`;
	if (measure === "referrals")
		return sql`select r.referrer_id, count(*)::integer, 0 from referral r
			where r.brand_id = ${brandId} and r.state = 'paid' and ${whose(sql`r.referrer_id`)}
				${between(sql`(r.qualified_at at time zone 'UTC')::date`, badge)} group by 1`;
	if (measure === "meetups-attended")
		return sql`select w.member_id, count(*)::integer, 0 from meetup_attendance w
			join meetup h on h.brand_id = w.brand_id and h.id = w.meetup_id
			where w.brand_id = ${brandId} and w.state = 'attended' and ${whose(sql`w.member_id`)}
				${between(sql`(h.starts_at at time zone 'UTC')::date`, badge)} group by 1`;
	if (measure === "rules-read")
		return sql`select r.member_id, 1, 0 from rules_acceptance r
			where r.brand_id = ${brandId} and ${whose(sql`r.member_id`)} group by 1`;
	if (measure === "profile-complete")
		return sql`select m.id, (length(m.bio) >= 10 and m.avatar_id is not null)::integer, 0 from member m
			where m.brand_id = ${brandId} and ${whose(sql`m.id`)}`;
	const acts = actsOf(badge, whose(sql`a.member_id`));
	if (measure === "distinct-givers")
		return sql`select a.member_id, count(distinct a.counterparty_id)::integer, 0 ${acts} group by 1`;
	if (measure === "days-active")
		return sql`select a.member_id, count(distinct ${days})::integer, 0 ${acts} group by 1`;
	if (measure === "liked-post")
		return sql`select member_id, max(likes), count(*) filter (where likes >= ${badge.threshold})::integer
			from (select a.member_id, a.subject_id, count(*)::integer as likes ${acts} group by 1, 2) liked group by 1`;
	if (measure === "streak")
		return sql`select member_id, max(length), 0 from (
			select member_id, count(*)::integer as length from (
				select member_id, day - (row_number() over (partition by member_id order by day))::integer as run
				from (select distinct a.member_id, ${days} as day ${acts}) active
			) runs group by member_id, run) lengths group by 1`;
	return sql`select a.member_id, count(*)::integer, 0 ${acts} group by 1`;
}

/** The acts that a badge counts, from their source on: of its measure, in its category, with its tag, in its language, between its days. */
function actsOf(badge: Badge, whose: RawBuilder<unknown>) {
	const { measure, categoryId, tagId, locale } = badge;
	const inCategory =
		categoryId === null
			? sql`true`
			: sql`exists (select from thread t
				where t.brand_id = a.brand_id and t.category_id = ${categoryId} and t.id = ${threadOfAct})`;
	const withTag =
		tagId === null
			? sql`true`
			: sql`exists (select from thread_tag t
				where t.brand_id = a.brand_id and t.tag_id = ${tagId} and t.thread_id = ${threadOfAct})`;
	const inLanguage =
		locale === null
			? sql`true`
			: sql`exists (select from post p where p.brand_id = a.brand_id and p.language = ${locale} and ${isPostOf(measure)})`;
	return sql`from mine a where a.rule = any(${rulesOf[measure] ?? []}::text[]) and ${whose} and ${inCategory}
		and ${withTag} and ${inLanguage}
		${between(days, badge)}`;
}

const threadOfAct = sql`case when a.rule in ('answer-accepted', 'vote-received', 'idea-shipped') then a.subject_id
	else (select p.thread_id from post p where p.brand_id = a.brand_id and p.id = a.subject_id) end`;

/** The text that an act is about: the answer, not the question; of an idea its first post. */
function isPostOf(measure: Measure) {
	if (measure === "accepted-answers")
		return sql`p.id = (select x.post_id from accepted_answer x where x.brand_id = a.brand_id and x.thread_id = a.subject_id)`;
	if (measure === "votes-received" || measure === "shipped-ideas")
		return sql`p.thread_id = a.subject_id and p.number = 1`;
	return sql`p.id = a.subject_id`;
}

const between = (day: RawBuilder<unknown>, { since, until }: Badge) => sql`
	${since === null ? sql`` : sql`and ${day} >= ${since}::date`} ${until === null ? sql`` : sql`and ${day} <= ${until}::date`}`;
