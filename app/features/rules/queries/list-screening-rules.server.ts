import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isStaff } from "~/platform/identity";
import type { RuleKind } from "../screening/kinds";
import { splitSecret } from "../screening/secrets";

/** What a rule found in 90 days, and what moderators decided about it. */
export interface Precision {
	confirmed: number;
	rejected: number;
	undecided: number;
}

export interface ScreeningRuleView {
	id: number;
	kind: RuleKind;
	name: string;
	mode: "off" | "shadow" | "on";
	verdict: "flag" | "hold" | "refuse";
	version: number;
	position: number;
	/** Without the secret. */
	settings: Record<string, unknown>;
	hasSecret: boolean;
	updatedAt: Date;
	updatedBy: string | null;
	/** With effect, and silently. Refusals are not counted: a refused text is nowhere. */
	live: Precision;
	shadow: Precision;
}

/** The brand's rules in their order, each with its precision. Staff only. */
export async function listScreeningRules(ctx: Context): Promise<ScreeningRuleView[]> {
	if (!isStaff(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	const { rows } = await sql<Omit<ScreeningRuleView, "hasSecret" | "live" | "shadow"> & { counts: Count[] }>`
		select r.id, r.kind, r.name, r.mode, r.verdict, r.version, r.position, r.settings, r.updated_at as "updatedAt",
			m.display_name as "updatedBy", coalesce((
				select json_agg(c) from (
					select d.shadow, coalesce(d.outcome, 'undecided') as outcome, count(*)::int as count
					from detection d
					where d.brand_id = r.brand_id and d.rule_id = r.id and d.detected_at >= ${ctx.now}::timestamptz - interval '90 days'
					group by 1, 2
				) c
			), '[]') as counts
		from screening_rule r left join member m on m.brand_id = r.brand_id and m.id = r.updated_by
		where r.brand_id = ${ctx.brand.id} and r.archived_at is null
		order by r.position, r.id
	`.execute(ctx.db);
	return rows.map(({ counts, settings, ...rule }) => ({
		...rule,
		...splitSecret(settings),
		live: precisionOf(counts, false),
		shadow: precisionOf(counts, true),
	}));
}

interface Count {
	shadow: boolean;
	outcome: keyof Precision;
	count: number;
}

function precisionOf(counts: Count[], shadow: boolean): Precision {
	const precision = { confirmed: 0, rejected: 0, undecided: 0 };
	for (const found of counts) if (found.shadow === shadow) precision[found.outcome] = found.count;
	return precision;
}
