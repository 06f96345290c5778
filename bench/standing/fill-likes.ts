import { sql } from "kysely";
import type { Context } from "~/platform/context";

/** Likes as a forum has them: every third post has one to three, from different members; nobody's own. */
export async function fillLikes(ctx: Context): Promise<number> {
	const { numAffectedRows = 0n } = await sql`
		with people as (select array_agg(id order by id) as ids from member where brand_id = ${ctx.brand.id})
		insert into post_like (brand_id, post_id, member_id, liked_at)
		select p.brand_id, p.id, giver.id, p.created_at + interval '1 hour'
		from post p, people
		cross join lateral (
			select ids[1 + (p.id * 7919 + n * 104729) % cardinality(ids)] as id from generate_series(1, 1 + (p.id % 3)::integer) n
		) giver
		where p.brand_id = ${ctx.brand.id} and p.id % 3 = 0 and giver.id <> p.author_id
		on conflict do nothing
	`.execute(ctx.db);
	await sql`analyze post_like`.execute(ctx.db);
	return Number(numAffectedRows);
}
