import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { MemberMonth } from "../acts/sync-acts.server";

/** All months in which these members did something. */
export async function monthsOf(
	ctx: Pick<Context, "db" | "brand">,
	memberIds: number[],
): Promise<MemberMonth[]> {
	if (memberIds.length === 0) return [];
	const { rows } = await sql<MemberMonth>`
		select distinct member_id, month::text from standing_award
		where brand_id = ${ctx.brand.id} and member_id = any(${memberIds}::bigint[])
	`.execute(ctx.db);
	return rows;
}
