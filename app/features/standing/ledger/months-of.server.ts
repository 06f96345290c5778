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

/** Months of these members that were reckoned before they joined the team, left it, or left for good. */
export async function monthsOfOtherRole(tx: WriteContext, memberIds: number[]): Promise<MemberMonth[]> {
	if (memberIds.length === 0) return [];
	const { rows } = await sql<MemberMonth>`
		select distinct a.member_id, a.month::text from standing_award a
		join member m on m.brand_id = a.brand_id and m.id = a.member_id
		where a.brand_id = ${tx.brand.id} and a.member_id = any(${memberIds}::bigint[]) and a.present
			and case when a.reason in ('erased', 'staff') then a.reason else '' end
				<> case when m.erased_at is not null then 'erased' when m.role <> 'member' then 'staff' else '' end
	`.execute(tx.db);
	return rows;
}
