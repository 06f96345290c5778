import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { requireStaff } from "../case-state.server";
import type { Queue } from "../contract";
import { inScope } from "../scope.server";
import { type Lease, leaseEnd } from "./lease-case.server";

/**
 * Leases the first case of a queue that nobody else holds, in one statement: two moderators who ask at the same time get
 * two different cases. Null where nothing waits. `after` leaves out the case that was just looked at.
 */
export async function takeNextCase(ctx: Context, queue: Queue, { after = 0 } = {}): Promise<Lease | null> {
	const actor = requireStaff(ctx.actor);
	return inTransaction(ctx, async (tx) => {
		const until = leaseEnd(tx.now);
		const { rows } = await sql<{ id: number }>`
			update moderation_case set leased_by = ${actor.memberId}, leased_until = ${until}
			where brand_id = ${tx.brand.id} and id = (
				select c.id from moderation_case c
				where c.brand_id = ${tx.brand.id} and c.queue = ${queue} and c.state = 'open' and c.id <> ${after}
					and (c.leased_until is null or c.leased_until <= ${tx.now} or c.leased_by = ${actor.memberId})
					and c.author_id <> ${actor.memberId} and c.barred_member_id is distinct from ${actor.memberId}
					and ${inScope(actor)}
				order by c.priority desc, c.id limit 1
				for no key update skip locked
			)
			returning id
		`.execute(tx.db);
		return rows[0] ? { caseId: rows[0].id, until } : null;
	});
}
