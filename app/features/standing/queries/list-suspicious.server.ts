import { sql } from "kysely";
import type { Context } from "~/platform/context";

/** One member's month in which something looks arranged. */
export interface Suspicious {
	memberId: number;
	handle: string;
	name: string;
	/** Its first day, as YYYY-MM-DD. */
	month: string;
	awards: number;
	/** They give to each other, or they are many and new. */
	reasons: ("mutual" | "young-crowd")[];
	givers: { handle: string; name: string; count: number }[];
	refused: boolean;
}

const LIMIT = 100;

/** What waits for a manager's look, newest month first, with who gave to whom: the ring, if it is one. */
export async function listSuspicious(ctx: Context): Promise<Suspicious[]> {
	const { rows } = await sql<Suspicious>`
		with given as (
			select month, member_id, counterparty_id, count(*) as count, min(state) as state, array_agg(distinct reason) as reasons
			from standing_award
			where brand_id = ${ctx.brand.id} and state in ('quarantined', 'refused') and reason <> 'ring'
			group by month, member_id, counterparty_id
		)
		select m.id as member_id, m.handle, m.display_name as name, g.month::text, sum(g.count) as awards,
			(select array_agg(distinct reason) from given x, unnest(x.reasons) reason where x.month = g.month and x.member_id = g.member_id) as reasons,
			json_agg(json_build_object('handle', by.handle, 'name', by.display_name, 'count', g.count) order by g.count desc, by.handle) as givers,
			bool_and(g.state = 'refused') as refused
		from given g
		join member m on m.brand_id = ${ctx.brand.id} and m.id = g.member_id
		join member by on by.brand_id = ${ctx.brand.id} and by.id = g.counterparty_id
		group by m.id, m.handle, m.display_name, g.month, g.member_id
		order by bool_and(g.state = 'refused'), g.month desc, awards desc, m.id limit ${LIMIT}
	`.execute(ctx.db);
	return rows;
}
