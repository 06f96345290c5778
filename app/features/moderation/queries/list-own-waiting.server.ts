import { sql } from "kysely";
import type { Context } from "~/platform/context";

export interface OwnWaiting {
	postId: number;
	threadTitle: string;
	state: "held" | "returned";
	openedAt: Date;
}

/** All that waits of the actor's own, oldest first: found by their open cases. */
export async function listOwnWaiting(ctx: Context): Promise<OwnWaiting[]> {
	const { rows } = await sql<OwnWaiting>`
		select p.id as post_id, t.title as thread_title, p.visibility as state, c.opened_at
		from moderation_case c
		join post p on p.brand_id = c.brand_id and p.id = c.post_id and p.visibility in ('held', 'returned')
		join thread t on t.brand_id = c.brand_id and t.id = c.thread_id
		where c.brand_id = ${ctx.brand.id} and c.author_id = ${ctx.actor?.memberId ?? 0} and c.kind = 'post'
			and c.state in ('open', 'waiting', 'decided')
		order by c.id limit 50
	`.execute(ctx.db);
	return rows;
}
