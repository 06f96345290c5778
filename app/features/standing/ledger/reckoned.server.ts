import { type RawBuilder, sql } from "kysely";
import type { RuleSet } from "../contract";

interface Reckoning {
	brandId: number;
	now: Date;
	ruleSets: readonly RuleSet[];
	/** Which awards are asked, as joins and a where clause after a: whole months or whole days of members, since their acts bear on each other. */
	asked: RawBuilder<unknown>;
	/** Whether they are months: then what somebody was given before is numbered in passing, else it is looked up. */
	whole: boolean;
}

/** How many times the counterparty had given to the member before in the month. */
const givenBefore = (brandId: number, whole: boolean) =>
	whole
		? sql`row_number() over (partition by a.member_id, a.counterparty_id, a.month order by a.at, a.rule, a.subject_id) - 1`
		: sql`(select count(*) from standing_award earlier where earlier.brand_id = ${brandId}
			and earlier.counterparty_id = a.counterparty_id and earlier.member_id = a.member_id and earlier.month = a.month
			and earlier.present and (earlier.at, earlier.rule, earlier.subject_id) < (a.at, a.rule, a.subject_id))`;

/**
 * What each act is worth by the rules that applied when it was done, in the order of the acts whatever the order of the
 * news of them: worth of the rule, half from young accounts and among friends, nothing above a pair's cap or while it is
 * suspicious, and what is left of the day's cap. What is vested stays so: the clocks of two machines differ. A statement's CTEs: the first is `asked`, what is asked
 * whether or not it counts; the last one is `reckoned`.
 */
export const reckoned = ({ brandId, now, ruleSets, asked, whole }: Reckoning): RawBuilder<unknown> => sql`
	asked as ${whole ? sql`not materialized` : sql`materialized`} (
		select a.* from standing_award a ${asked}
	),
	versions as materialized (
		select version, "appliesFrom" as applies_from, (settings ->> 'vestDays')::integer as vest_days,
			(settings ->> 'youngDays')::integer as young_days, (settings ->> 'mutualHalf')::integer as mutual_half,
			(settings ->> 'mutualLook')::integer as mutual_look, (settings ->> 'youngLook')::integer as young_look,
			settings -> 'prices' as prices
		from jsonb_to_recordset(${JSON.stringify(ruleSets)}::jsonb)
			as told (version integer, "appliesFrom" timestamptz, settings jsonb)
	),
	prices as materialized (
		select version, rule, (price ->> 'amount')::integer as amount, nullif((price ->> 'perDay')::integer, 0) as per_day,
			nullif((price ->> 'perPair')::integer, 0) as per_pair
		from versions, jsonb_each(prices) priced (rule, price)
	),
	acts as (
		select a.member_id, a.rule, a.subject_id, a.counterparty_id, a.counterparty_key, a.at, a.month, a.state as known_state,
			(a.at at time zone 'UTC')::date as day, v.version, v.vest_days, v.mutual_half, v.mutual_look, v.young_look,
			earner.role <> 'member' as is_staff, earner.erased_at is not null as is_erased, coalesce(giver.created_at > a.at - v.young_days * interval '1 day', false) as is_young,
			-- Most brands have set nothing aside: then nothing is looked up.
			case when exists (select from standing_set_aside where brand_id = ${brandId}) then exists (
				select from standing_set_aside s where s.brand_id = ${brandId} and s.member_id = a.member_id
					and s.giver_id = a.counterparty_id and a.at between s.since and s.until) else false end as is_set_aside,
			case when back.count = 0 then 0 else least(back.count, ${givenBefore(brandId, whole)}) end as mutual
		from asked a
		join member earner on earner.brand_id = a.brand_id and earner.id = a.member_id
		left join member giver on giver.brand_id = a.brand_id and giver.id = a.counterparty_id
		join lateral (select * from versions where applies_from <= a.at order by version desc limit 1) v on true
		cross join lateral (
			select count(*) from standing_award back where back.brand_id = ${brandId} and back.counterparty_id = a.member_id
				and back.member_id = a.counterparty_id and back.month = a.month and back.present and back.at < a.at
		) back
		where a.present
	),
	judged as (
		select acts.*, p.per_day,
			case
				when is_erased then 'erased'
				when is_staff then 'staff'
				when is_set_aside then 'ring'
				when mutual >= mutual_look then 'mutual'
				when is_young and count(*) filter (where is_young) over (partition by acts.member_id, day) >= young_look then 'young-crowd'
				when row_number() over (partition by acts.member_id, acts.rule, acts.counterparty_key, day order by at, subject_id) > p.per_pair
					and acts.counterparty_id is not null then 'pair-cap'
				when mutual >= mutual_half then 'friends'
				when is_young then 'young'
				else ''
			end as brake,
			floor(p.amount * case when mutual >= mutual_half then 0.5 else 1 end * case when is_young then 0.5 else 1 end)::integer as full_worth,
			r.verdict
		from acts
		join prices p on p.version = acts.version and p.rule = acts.rule
		left join standing_review r on r.brand_id = ${brandId} and r.member_id = acts.member_id and r.month = acts.month
	),
	weighed as (
		select judged.*,
			brake in ('mutual', 'young-crowd') and verdict is distinct from 'released' as is_suspicious,
			case when brake in ('erased', 'staff', 'ring', 'pair-cap') then 0
				when brake in ('mutual', 'young-crowd') and verdict is distinct from 'released' then 0
				else full_worth end as worth
		from judged
	),
	capped as (
		select weighed.*, sum(worth) over (partition by member_id, rule, day order by at, subject_id, counterparty_key) as reached
		from weighed
	),
	reckoned as (
		select member_id, rule, subject_id, counterparty_id, counterparty_key, at, month, version as rule_version,
			paid::integer as amount,
			case when paid < worth then 'day-cap' when is_suspicious or brake not in ('mutual', 'young-crowd') then brake
				when mutual >= mutual_half then 'friends' else 'young' end as reason,
			case when brake = 'ring' then 'refused'
				when is_suspicious then case when verdict = 'refused' then 'refused' else 'quarantined' end
				when known_state = 'vested' or at + vest_days * interval '1 day' <= ${now}::timestamptz then 'vested' else 'pending' end as state,
			at + vest_days * interval '1 day' as vests_at
		from capped, lateral (
			select least(reached, coalesce(per_day, reached)) - least(reached - worth, coalesce(per_day, reached)) as paid
		) payment
	)`;
