import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Members who give to each other far more than to and from others. */
export interface Ring {
	id: number;
	members: { id: number; handle: string; name: string }[];
	gifts: { giverId: number; memberId: number; gifts: number }[];
	/** Gifts among them, and all that they gave and got. */
	inside: number;
	given: number;
	got: number;
	firstAt: Date;
	lastAt: Date;
	verdict: "released" | "refused" | null;
}

const LIMIT = 50;

/** What the last look found, what nobody judged first; and when that was. */
export async function listRings(ctx: Context): Promise<{ rings: Ring[]; lookedAt: Date | null }> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const { rows } = await sql<Ring>`
		select r.id, r.inside, r.given, r.got, r.first_at, r.last_at, r.verdict,
			(select coalesce(json_agg(json_build_object('id', m.id, 'handle', m.handle, 'name', m.display_name) order by m.id), '[]')
				from standing_ring_member x join member m on m.brand_id = x.brand_id and m.id = x.member_id
				where x.brand_id = r.brand_id and x.ring_id = r.id) as members,
			(select coalesce(json_agg(json_build_object('giverId', g.giver_id, 'memberId', g.member_id, 'gifts', g.gifts)
					order by g.gifts desc, g.giver_id, g.member_id), '[]')
				from standing_ring_gift g where g.brand_id = r.brand_id and g.ring_id = r.id) as gifts
		from standing_ring r where r.brand_id = ${ctx.brand.id}
		order by r.verdict is not null, coalesce(r.reviewed_at, r.found_at) desc, r.inside desc, r.id limit ${LIMIT}
	`.execute(ctx.db);
	const setting = await ctx.db
		.selectFrom("standingSetting")
		.select("ringsAt")
		.where("brandId", "=", ctx.brand.id)
		.executeTakeFirst();
	return { rings: rows, lookedAt: setting?.ringsAt ?? null };
}
