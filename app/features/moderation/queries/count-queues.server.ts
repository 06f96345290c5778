import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { requireStaff } from "../case-state.server";
import { type Queue, queues } from "../contract";
import { inScope } from "../scope.server";

/** Counting stops here: beyond it a number tells a moderator nothing more. */
const MOST_COUNTED = 1_000;

/** How many cases wait in each queue, up to `MOST_COUNTED`, from the queue's index alone. */
export async function countQueues(ctx: Context): Promise<Record<Queue, number>> {
	const actor = requireStaff(ctx.actor);
	const { rows } = await sql<{ queue: Queue; waiting: number }>`
		select q.queue, (select count(*)::int from (
			select 1 from moderation_case c
			where c.brand_id = ${ctx.brand.id} and c.queue = q.queue and c.state = 'open' and ${inScope(actor)}
			limit ${MOST_COUNTED}
		) waiting) as waiting
		from unnest(${[...queues]}::text[]) q (queue)
	`.execute(ctx.db);
	return Object.fromEntries(rows.map(({ queue, waiting }) => [queue, waiting])) as Record<Queue, number>;
}
