import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { requireStaff } from "../case-state.server";
import type { CaseState, Queue } from "../contract";
import { inScope } from "../scope.server";

export interface Glance {
	id: number;
	queue: Queue;
	state: CaseState;
	/** The revision of its post. */
	revision: number;
	/** Who holds it now; null where nobody does. */
	leasedBy: string | null;
	leasedByMe: boolean;
}

const LIMIT = 30;

/** Who has which case, of the first of a queue and of the one that is open: asked every few seconds, so it reads little. */
export async function lookAtQueue(
	ctx: Context,
	{ queue, caseId }: { queue: Queue | null; caseId: number },
): Promise<Glance[]> {
	const actor = requireStaff(ctx.actor);
	const { rows } = await sql<Glance>`
		select c.id, c.queue, c.state, p.revision,
			case when c.leased_until > ${ctx.now} then l.display_name end as leased_by,
			coalesce(c.leased_by = ${actor.memberId} and c.leased_until > ${ctx.now}, false) as leased_by_me
		from (
			(select * from moderation_case c
				where c.brand_id = ${ctx.brand.id} and c.queue = ${queue} and c.state = 'open' and ${inScope(actor)}
				order by c.priority desc, c.id limit ${LIMIT})
			union
			select * from moderation_case c where c.brand_id = ${ctx.brand.id} and c.id = ${caseId} and ${inScope(actor)}
		) c
		join post p on p.brand_id = c.brand_id and p.id = c.post_id
		left join member l on l.brand_id = c.brand_id and l.id = c.leased_by
		order by c.priority desc, c.id
	`.execute(ctx.db);
	return rows;
}
