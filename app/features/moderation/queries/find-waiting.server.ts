import { sql } from "kysely";
import type { Context } from "~/platform/context";

export interface Waiting {
	postId: number;
	state: "held" | "returned";
	/** Cases that moderators see before it, plus one; null where the author has to act first. */
	position: number | null;
	/** For `returned`: the moderator's words and the passage to change. */
	message: string;
	passage: string;
}

/** Counting stops here: whoever is further back is told "more than". */
const MOST_AHEAD = 200;

/** What of the actor's own waits in a thread, and how far it is. */
export async function findWaiting(ctx: Context, threadId: number): Promise<Waiting[]> {
	if (!ctx.actor) return [];
	const { rows } = await sql<Waiting>`
		select p.id as post_id, p.visibility as state,
			case when c.state = 'open' then 1 + (select count(*)::int from (
				select 1 from moderation_case o
				where o.brand_id = c.brand_id and o.queue = c.queue and o.state = 'open'
					and o.priority >= c.priority and (o.priority > c.priority or o.id < c.id)
				limit ${MOST_AHEAD}
			) ahead) end as position,
			coalesce(d.message, '') as message, coalesce(d.passage, '') as passage
		from post p
		left join lateral (
			select * from moderation_case c where c.brand_id = p.brand_id and c.post_id = p.id and c.kind = 'post'
			order by c.id desc limit 1
		) c on true
		left join lateral (
			select message, passage from decision d where d.brand_id = c.brand_id and d.case_id = c.id
				and d.outcome = 'return' and d.state <> 'undone' and p.visibility = 'returned'
			order by d.id desc limit 1
		) d on true
		where p.brand_id = ${ctx.brand.id} and p.thread_id = ${threadId} and p.author_id = ${ctx.actor.memberId}
			and p.visibility in ('held', 'returned')
		order by p.number limit 20
	`.execute(ctx.db);
	return rows;
}
