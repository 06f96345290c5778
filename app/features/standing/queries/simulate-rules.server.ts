import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { RuleSettings } from "../contract";
import { reckoned } from "../ledger/reckoned.server";
import { QUARTER_DAYS } from "../quarter";
import { readRuleSets } from "../rules/read-rule-sets.server";

export interface Simulation {
	/** Members who would have more or less. */
	changed: number;
	more: number;
	fewer: number;
	/** Those for whom it changes most. */
	movers: { handle: string; name: string; before: number; after: number }[];
}

const MOVERS = 10;

/** What members would have for the last 90 days if these rules had applied. Changes nothing. */
export async function simulateRules(ctx: Context, settings: RuleSettings): Promise<Simulation> {
	const since = new Date(ctx.now.getTime() - QUARTER_DAYS * 86_400_000);
	const known = await readRuleSets(ctx);
	const version = (known.at(-1)?.version ?? 1) + 1;
	const ruleSets = [...known, { version, appliesFrom: since.toISOString(), settings }];
	const asked = sql`where a.brand_id = ${ctx.brand.id} and a.month >= date_trunc('month', ${since}::timestamptz at time zone 'UTC')::date`;
	const { rows } = await sql<Simulation>`
		with ${reckoned({ brandId: ctx.brand.id, now: ctx.now, ruleSets, asked, whole: true })},
		sums as (
			select r.member_id, sum(a.amount) as before, sum(r.amount) as after
			from reckoned r
			join standing_award a on a.brand_id = ${ctx.brand.id} and a.rule = r.rule and a.subject_id = r.subject_id
				and a.counterparty_key = r.counterparty_key and a.member_id = r.member_id
			where r.at >= ${since} group by r.member_id having sum(a.amount) <> sum(r.amount)
		)
		select (select count(*) from sums) as changed, (select count(*) from sums where after > before) as more,
			(select count(*) from sums where after < before) as fewer,
			(select coalesce(json_agg(json_build_object('handle', m.handle, 'name', m.display_name, 'before', top.before, 'after', top.after)
				order by abs(top.after - top.before) desc, m.handle), '[]')
			from (select * from sums order by abs(after - before) desc, member_id limit ${MOVERS}) top
			join member m on m.brand_id = ${ctx.brand.id} and m.id = top.member_id) as movers
	`.execute(ctx.db);
	return rows[0] as Simulation;
}
