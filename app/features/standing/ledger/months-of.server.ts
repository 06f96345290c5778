import { sql } from "kysely";
import type { Context, WriteContext } from "~/platform/context";
import type { MemberMonth } from "./spans";

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

/** Months of these members that were reckoned while they stood inside or outside the team, and now stand on the other side. */
export async function monthsOfOtherRole(tx: WriteContext, memberIds: number[]): Promise<MemberMonth[]> {
	if (memberIds.length === 0) return [];
	const { rows } = await sql<MemberMonth>`
		select distinct a.member_id, a.month::text from standing_award a
		join member m on m.brand_id = a.brand_id and m.id = a.member_id
		where a.brand_id = ${tx.brand.id} and a.member_id = any(${memberIds}::bigint[]) and a.present
			and (a.reason = 'staff') <> (m.role <> 'member')
	`.execute(tx.db);
	return rows;
}
