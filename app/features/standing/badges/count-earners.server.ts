import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { Badge, BadgeInput } from "./contract";
import { actsOfMembers, measured } from "./measured.server";
import { tagIdOf } from "./tag-id-of.server";

/** How many members would have a badge if it were like this. Changes nothing. */
export async function countEarners(ctx: Context, input: BadgeInput): Promise<number> {
	const tagId = await tagIdOf(ctx, input.tag);
	const badge: Badge = { ...input, tagId, id: 0, pictureId: null, builtIn: false, grantCount: 0 };
	const asked = { brandId: ctx.brand.id, now: ctx.now, members: null };
	const { rows } = await sql<{ count: number }>`
		with ${actsOfMembers(asked, [badge])}
		select count(*) from (${measured(asked, badge)}) one
		join member m on m.brand_id = ${ctx.brand.id} and m.id = one.member_id and m.role = 'member' and m.erased_at is null
		where one.turns > 0
	`.execute(ctx.db);
	return rows[0]?.count ?? 0;
}
