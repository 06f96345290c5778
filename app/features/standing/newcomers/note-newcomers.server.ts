import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/**
 * Keeps the first post of each member, and whether somebody else wrote after it, from news of some posts. Any order and
 * any number of times give the same.
 */
export async function noteNewcomers(tx: WriteContext, posts: number[]): Promise<void> {
	if (posts.length === 0) return;
	const brandId = tx.brand.id;
	await sql`
		insert into newcomer_post (brand_id, member_id, thread_id, post_id, posted_at)
		select first.brand_id, first.author_id, first.thread_id, first.id, first.created_at
		from (select distinct author_id from post where brand_id = ${brandId} and id = any(${posts}::bigint[])) author
		cross join lateral (
			select p.brand_id, p.author_id, p.thread_id, p.id, p.created_at from post p
			where p.brand_id = ${brandId} and p.author_id = author.author_id
			order by p.created_at, p.id limit 1
		) first
		order by first.author_id
		on conflict do nothing
	`.execute(tx.db);
	await sql`
		update newcomer_post n set answered = not n.answered
		from (
			select n.member_id, exists (
				select from post p where p.brand_id = n.brand_id and p.thread_id = n.thread_id and p.id > n.post_id
					and p.author_id <> n.member_id and p.visibility = 'published') as answered
			from newcomer_post n
			where n.brand_id = ${brandId}
				and n.thread_id in (select thread_id from post where brand_id = ${brandId} and id = any(${posts}::bigint[]))
		) found
		where n.brand_id = ${brandId} and n.member_id = found.member_id and n.answered <> found.answered
	`.execute(tx.db);
}
