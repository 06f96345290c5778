import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { Rule } from "../contract";
import { readSetting } from "../rules/read-setting.server";

export interface Standing {
	points: number;
	credit: number;
}

/** A member's points; null where the brand gives none. */
export async function readStanding(ctx: Context, memberId: number): Promise<Standing | null> {
	if (!(await readSetting(ctx)).enabled) return null;
	const total = await ctx.db
		.selectFrom("standingTotal")
		.select(["points", "credit"])
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", memberId)
		.executeTakeFirst();
	return total ?? { points: 0, credit: 0 };
}

export interface RuleSum {
	rule: Rule;
	count: number;
	points: number;
}

/** What a member's points are made of. */
export async function sumByRule(ctx: Context, memberId: number): Promise<RuleSum[]> {
	const { rows } = await sql<RuleSum>`
		select rule, count(*) as count, sum(amount) as points from standing_award
		where brand_id = ${ctx.brand.id} and member_id = ${memberId} and present
		group by rule order by points desc, rule
	`.execute(ctx.db);
	return rows;
}
