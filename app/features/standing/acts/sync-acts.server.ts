import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { dayOf, type MemberDay } from "../ledger/spans";
import { actsOf } from "./acts-of.server";

/** What changed, as ids; of likes and votes also whose. Event ids stand beside the ids they belong to. */
export interface Touched {
	posts: number[];
	likes: { id: number; by: number }[];
	threads: number[];
	votes: { id: number; by: number }[];
	events: Map<string, number>;
}

interface Synced {
	/** What has to be reckoned anew, also of those who gave to each other. */
	days: MemberDay[];
	/** Whose acts came, went or moved. */
	members: Set<number>;
	/** Those of whom acts went. */
	losers: Set<number>;
	/** Of which rules acts came, went or moved. */
	rules: Set<string>;
}

/**
 * Brings the acts in line with the content: what is new is added, what is gone is marked so, worth nothing is decided
 * here.
 */
export async function syncActs(tx: WriteContext, touched: Touched): Promise<Synced> {
	const brandId = tx.brand.id;
	const posts = sql`(select unnest(${touched.posts}::bigint[]))`;
	const threads = sql`(select unnest(${touched.threads}::bigint[]))`;
	const pairs = (list: { id: number; by: number }[]) => sql`(
		select * from unnest(${list.map(({ id }) => id)}::bigint[], ${list.map(({ by }) => by)}::bigint[]))`;
	const current = actsOf(brandId, [
		{
			posts: sql`p.id in ${posts}`,
			likes: sql`l.post_id in ${posts}`,
			reports: sql`r.post_id in ${posts}`,
			threads: sql`t.id in ${threads}`,
			votes: sql`v.thread_id in ${threads}`,
		},
		...(touched.likes.length > 0
			? [{ likes: sql`(l.post_id, l.member_id) in ${pairs(touched.likes)}` }]
			: []),
		...(touched.votes.length > 0
			? [{ votes: sql`(v.thread_id, v.member_id) in ${pairs(touched.votes)}` }]
			: []),
	]);
	const { rows } = await sql<MemberDay & { rules: string[] | null; lost: boolean }>`${prepared}
		with current (member_id, rule, subject_id, counterparty_id, at, category_key) as materialized (${current}),
		known as materialized (
			select a.rule, a.subject_id, a.counterparty_id, a.counterparty_key, a.member_id, a.at, a.month, a.present
			from (
				select rule, id from unnest(${touched.posts}::bigint[]) id,
					unnest(array['thread-started', 'reply-posted', 'like-received']) rule
				union all select rule, id from unnest(${touched.threads}::bigint[]) id,
					unnest(array['answer-accepted', 'idea-shipped', 'vote-received']) rule
				union all select 'report-upheld', r.id from report r where r.brand_id = ${brandId} and r.post_id in ${posts}
			) subject (rule, id)
			join standing_award a on a.brand_id = ${brandId} and a.rule = subject.rule and a.subject_id = subject.id
			union
			select a.rule, a.subject_id, a.counterparty_id, a.counterparty_key, a.member_id, a.at, a.month, a.present
			from (
				select 'like-received', * from ${pairs(touched.likes)} pair
				union all select 'vote-received', * from ${pairs(touched.votes)} pair
			) given (rule, id, by)
			join standing_award a on a.brand_id = ${brandId} and a.rule = given.rule and a.subject_id = given.id
				and a.counterparty_key = given.by
		),
		noted as (
			select key, event_id from unnest(${[...touched.events.keys()]}::text[], ${[...touched.events.values()]}::bigint[]) noted (key, event_id)
		),
		written as (
			insert into standing_award (brand_id, rule, subject_id, counterparty_id, member_id, at, category_key, event_id)
			select ${brandId}::bigint, c.rule, c.subject_id, c.counterparty_id, c.member_id, c.at, c.category_key, noted.event_id
			from current c
			left join noted on noted.key = c.subject_id || ':' || case when c.rule in ('like-received', 'vote-received') then c.counterparty_id else 0 end
			order by c.rule, c.subject_id, c.counterparty_id, c.member_id
			on conflict (brand_id, rule, subject_id, counterparty_key, member_id) do update
				set present = true, at = excluded.at, category_key = excluded.category_key,
					event_id = coalesce(excluded.event_id, standing_award.event_id),
					-- Points stand on the boards of another day: they have to go from there.
					boarded_on = case when standing_award.boarded_in is not null and ${dayOf(sql`standing_award.at`)} <> ${dayOf(sql`excluded.at`)}
						then coalesce(standing_award.boarded_on, ${dayOf(sql`standing_award.at`)}::date) else standing_award.boarded_on end
				where not standing_award.present or standing_award.at <> excluded.at
					or standing_award.category_key <> excluded.category_key
			returning rule, subject_id, counterparty_key, counterparty_id, member_id, at, month
		),
		gone as (
			update standing_award a set present = false
			from known k
			where a.brand_id = ${brandId} and a.rule = k.rule and a.subject_id = k.subject_id
				and a.counterparty_key = k.counterparty_key and a.member_id = k.member_id and a.present
				and not exists (select from current c where c.rule = k.rule and c.subject_id = k.subject_id
					and c.counterparty_id is not distinct from k.counterparty_id and c.member_id = k.member_id)
			returning a.rule, a.subject_id, a.counterparty_key, a.counterparty_id, a.member_id, a.at, a.month
		),
		moved as (
			select member_id, counterparty_id, at, month, rule, false as lost from written
			union select member_id, counterparty_id, at, month, rule, true from gone
			union select k.member_id, k.counterparty_id, k.at, k.month, k.rule, true from known k
				join written w on w.rule = k.rule and w.subject_id = k.subject_id
					and w.counterparty_key = k.counterparty_key and w.member_id = k.member_id
		),
		pairs as (
			select distinct m.member_id, m.counterparty_id, m.month from moved m
			where m.counterparty_id is not null and exists (
				select from standing_award back where back.brand_id = ${brandId} and back.counterparty_id = m.member_id
					and back.member_id = m.counterparty_id and back.month = m.month)
		)
		select member_id, ${dayOf(sql`at`)} as day, array_agg(distinct rule) as rules, bool_or(lost) as lost from moved group by 1, 2
		union all
		-- Where two give to each other, the order of all they gave in the month says what is worth half.
		select distinct a.member_id, ${dayOf(sql`a.at`)}, null::text[], false
		from pairs p
		join standing_award a on a.brand_id = ${brandId} and a.month = p.month
			and (a.counterparty_id = p.counterparty_id and a.member_id = p.member_id
				or a.counterparty_id = p.member_id and a.member_id = p.counterparty_id)
		order by 1, 2
	`.execute(tx.db);
	const moved = rows.filter(({ rules }) => rules !== null);
	return {
		days: rows.map(({ memberId, day }) => ({ memberId, day })),
		members: new Set(moved.map(({ memberId }) => memberId)),
		losers: new Set(moved.filter(({ lost }) => lost).map(({ memberId }) => memberId)),
		rules: new Set(moved.flatMap(({ rules }) => rules ?? [])),
	};
}
