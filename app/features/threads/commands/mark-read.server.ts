import { sql } from "kysely";
import type { Context } from "~/platform/context";

/** Remembers how far a member has read. */
export async function markRead(ctx: Context, { threadId, number }: { threadId: number; number: number }) {
	if (!ctx.actor) return;
	await ctx.db
		.insertInto("threadReading")
		.values({ brandId: ctx.brand.id, memberId: ctx.actor.memberId, threadId, lastReadNumber: number })
		.onConflict((conflict) =>
			conflict.columns(["brandId", "memberId", "threadId"]).doUpdateSet({
				lastReadNumber: sql`greatest(thread_reading.last_read_number, excluded.last_read_number)`,
			}),
		)
		.execute();
}
