import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { boardSteps } from "../boards/board-steps.server";
import { readRuleSets } from "../rules/read-rule-sets.server";
import { reckoned } from "./reckoned.server";
import { isEmpty, type Spans, within } from "./spans";

/**
 * Reckons these spans anew and enters the differences: awards, books, totals and boards in one statement, so that they are never
 * apart. Run twice, the second time enters nothing. Returns whose points changed.
 */
export async function enterChanges(tx: WriteContext, spans: Spans): Promise<number[]> {
	if (isEmpty(spans)) return [];
	const brandId = tx.brand.id;
	const ruleSets = await readRuleSets(tx);
	const { rows } = await sql<{ memberId: number }>`${"days" in spans ? prepared : sql``}
		with ${reckoned({ brandId, now: tx.now, ruleSets, asked: within(brandId, spans), whole: "months" in spans })},
		changes as materialized (
			select a.rule, a.subject_id, a.counterparty_key, a.counterparty_id, a.member_id, a.at, a.event_id,
				a.state as old_state, a.amount as old_amount, a.credit as old_credit,
				coalesce(r.state, 'reversed') as state, coalesce(r.amount, 0) as amount, coalesce(r.reason, '') as reason,
				coalesce(r.rule_version, a.rule_version) as rule_version, r.vests_at,
				case when r.state = 'vested' then r.amount else 0 end as credit,
				a.reason as old_reason, a.category_key, a.boarded_in, a.boarded_on
			from asked a
			left join reckoned r on r.rule = a.rule and r.subject_id = a.subject_id
				and r.counterparty_key = a.counterparty_key and r.member_id = a.member_id
			where ((a.state, a.amount, a.reason, a.rule_version, a.vests_at) is distinct from
					(coalesce(r.state, 'reversed'), coalesce(r.amount, 0), coalesce(r.reason, ''), coalesce(r.rule_version, a.rule_version), r.vests_at)
					or (a.boarded_in is distinct from a.category_key or a.boarded_on is not null) and greatest(a.amount, r.amount) > 0)
		),
		set_awards as (
			update standing_award a set state = c.state, amount = c.amount, credit = c.credit, reason = c.reason,
				rule_version = c.rule_version, vests_at = c.vests_at, boarded_in = c.category_key, boarded_on = null
			from changes c
			where a.brand_id = ${brandId} and a.rule = c.rule and a.subject_id = c.subject_id
				and a.counterparty_key = c.counterparty_key and a.member_id = c.member_id
		),
		entered as (
			insert into standing_entry (brand_id, member_id, cause, rule, rule_version, subject_id, counterparty_id, amount,
				credit, state, reason, event_id, at, entered_at)
			select ${brandId}::bigint, member_id,
				case when old_state = 'new' then 'awarded' when state = 'reversed' then 'reversed'
					when old_state = 'reversed' then 'restored'
					when amount = old_amount and state = 'vested' then 'vested' else 'adjusted' end,
				rule, rule_version, subject_id, counterparty_id, amount - old_amount, credit - old_credit, state, reason,
				event_id, at, ${tx.now}::timestamptz
			from changes
			where amount <> old_amount or credit <> old_credit or reason <> old_reason
			order by at, rule, subject_id, counterparty_key
			returning member_id, amount, credit
		),
		counted as (
			insert into standing_total as total (brand_id, member_id, points, credit)
			select ${brandId}::bigint, member_id, sum(amount), sum(credit) from entered group by member_id order by member_id
			on conflict (brand_id, member_id) do update
				set points = total.points + excluded.points, credit = total.credit + excluded.credit
			returning member_id
		),
		${boardSteps(brandId)}
		select member_id from counted union select member_id from boarded order by member_id
	`.execute(tx.db);
	return rows.map(({ memberId }) => memberId);
}
