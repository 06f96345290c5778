import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** From `from`, up to but without `to`: ISO 8601 days in UTC. */
export interface Period {
	from: string;
	to: string;
}

interface Handling {
	count: number;
	/** Null where nothing was handled. */
	medianHours: number | null;
}

/**
 * The figures of a transparency report (Regulation (EU) 2022/2065, Art. 15(1) and 24(1)). Decisions that were undone in
 * their window never took effect and are not counted.
 */
export interface Transparency extends Period {
	brand: string;
	/** Art. 15(1)(a). */
	orders: Handling & { byReason: Record<string, number> };
	/** Art. 15(1)(b): notices by anybody; `withoutAccount` under Art. 16, the rest by members. */
	notices: Handling & {
		withoutAccount: number;
		byReason: Record<string, number>;
		upheld: number;
		dismissed: number;
		open: number;
	};
	/** Art. 15(1)(c): decisions that nobody had asked for. */
	ownInitiative: { count: number; byReason: Record<string, number>; byOutcome: Record<string, number> };
	/** All restricting decisions, whatever led to them. */
	decisions: Handling & { byReason: Record<string, number>; byOutcome: Record<string, number> };
	/** Art. 15(1)(e). */
	automated: {
		detected: number;
		decided: number;
		/** Share of restricting decisions whose post a rule had found; null without any. */
		detectedShare: number | null;
		/** Share of what rules held or flagged that moderators let stand; null without any decided. */
		detectionErrorRate: number | null;
		/** Share of appealed decisions about automatically found posts that were overturned. */
		overturnRate: number | null;
	};
	/** Art. 15(1)(d). */
	appeals: Handling & { upheld: number; overturned: number; open: number };
	/** Art. 24(1)(b): suspensions under Art. 23, with bans. */
	sanctions: Record<string, number>;
	/** Members who wrote at least once, by month on average. Who only reads is not tracked. */
	averageMonthlyContributors: number;
}

/** The report of a period of at most ten years; null figures where there is nothing to measure. */
export async function readTransparency(ctx: Context, period: Period): Promise<Transparency> {
	if (ctx.actor === null || ctx.actor.role === "member")
		throw new DomainError("forbidden", "errors:not-allowed");
	const { from, to } = period;
	const { rows } = await sql<{ report: Omit<Transparency, keyof Period | "brand"> }>`
		with period as (select ${from}::date::timestamptz as since, ${to}::date::timestamptz as until),
		noticed as (
			select r.*, extract(epoch from r.outcome_at - r.reported_at) / 3600 as hours from report r, period
			where r.brand_id = ${ctx.brand.id} and r.reported_at >= since and r.reported_at < until
		), decided as (
			select d.*, c.report_count, extract(epoch from d.decided_at - c.opened_at) / 3600 as hours
			from decision d join moderation_case c on c.brand_id = d.brand_id and c.id = d.case_id, period
			where d.brand_id = ${ctx.brand.id} and d.decided_at >= since and d.decided_at < until
				and d.state in ('effective', 'overturned')
				and d.outcome in ('hide', 'remove', 'return', 'warn', 'silence', 'suspend', 'ban')
		), appealed as (
			select a.*, d.detected_automatically or d.automated as by_rule, extract(epoch from a.judged_at - a.appealed_at) / 3600 as hours
			from appeal a join decision d on d.brand_id = a.brand_id and d.id = a.decision_id, period
			where a.brand_id = ${ctx.brand.id} and a.appealed_at >= since and a.appealed_at < until
		), found as (
			select d.outcome from detection d, period where d.brand_id = ${ctx.brand.id} and not d.shadow
				and d.detected_at >= since and d.detected_at < until
		), wrote as (
			select date_trunc('month', p.created_at) as month, count(distinct p.author_id) as people from post p, period
			where p.brand_id = ${ctx.brand.id} and p.created_at >= since and p.created_at < until group by 1
		)
		select json_build_object(
			'orders', json_build_object('count', (select count(*) from noticed where authority is not null),
				'medianHours', (select percentile_cont(0.5) within group (order by hours) from noticed where authority is not null),
				'byReason', (${counted("noticed where authority is not null", "reason_code")})),
			'notices', json_build_object('count', (select count(*) from noticed where authority is null),
				'medianHours', (select percentile_cont(0.5) within group (order by hours) from noticed where authority is null),
				'withoutAccount', (select count(*) from noticed where authority is null and reporter_id is null),
				'byReason', (${counted("noticed where authority is null", "reason_code")}),
				'upheld', (select count(*) from noticed where authority is null and outcome = 'upheld'),
				'dismissed', (select count(*) from noticed where authority is null and outcome = 'dismissed'),
				'open', (select count(*) from noticed where authority is null and outcome is null)),
			'ownInitiative', json_build_object('count', (select count(*) from decided where report_count = 0),
				'byReason', (${counted("decided where report_count = 0", "reason_code")}),
				'byOutcome', (${counted("decided where report_count = 0", "outcome")})),
			'decisions', json_build_object('count', (select count(*) from decided),
				'medianHours', (select percentile_cont(0.5) within group (order by hours) from decided),
				'byReason', (${counted("decided", "reason_code")}), 'byOutcome', (${counted("decided", "outcome")})),
			'automated', json_build_object('detected', (select count(*) from decided where detected_automatically),
				'decided', (select count(*) from decided where automated),
				'detectedShare', (select avg(detected_automatically::int) from decided),
				'detectionErrorRate', (select avg((outcome = 'rejected')::int) from found where outcome is not null),
				'overturnRate', (select avg((outcome = 'overturned')::int) from appealed where by_rule and outcome is not null)),
			'appeals', json_build_object('count', (select count(*) from appealed),
				'medianHours', (select percentile_cont(0.5) within group (order by hours) from appealed),
				'upheld', (select count(*) from appealed where outcome = 'upheld'),
				'overturned', (select count(*) from appealed where outcome = 'overturned'),
				'open', (select count(*) from appealed where outcome is null)),
			'sanctions', (select coalesce(json_object_agg(kind, n), '{}') from (
				select s.kind, count(*) as n from sanction s, period
				where s.brand_id = ${ctx.brand.id} and s.starts_at >= since and s.starts_at < until group by s.kind) by_kind),
			'averageMonthlyContributors', (select coalesce(round(avg(people), 1), 0) from wrote)
		) as report
	`.execute(ctx.db);
	const { report } = rows[0] as { report: Omit<Transparency, keyof Period | "brand"> };
	return { brand: ctx.brand.slug, from, to, ...report };
}

/** `{ value: count }` of one column; only ever called with the words above. */
const counted = (rows: string, column: "reason_code" | "outcome") =>
	sql.raw(`select coalesce(json_object_agg(value, n), '{}') from (
		select coalesce(${column}, 'none') as value, count(*) as n from ${rows} group by 1) counted`);
