import { sql } from "kysely";
import { readersOf } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";

/** Categories that the actor reads now, so that nothing has to be written anew when that changes. */
export const readableCategories = ({ brand, actor }: Context) => sql`
	array(select id from category where brand_id = ${brand.id} and readable_by = any(${readersOf(actor)}::text[]))`;

/** Joins to the tables that decide: published, in a published thread, in a category that the actor reads. */
export const whereReadable = ({ actor }: Context, row: string) => sql`
	join post p on p.brand_id = ${sql.ref(`${row}.brand_id`)} and p.id = ${sql.ref(`${row}.ref_id`)} and p.visibility = 'published'
	join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
	join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any(${readersOf(actor)}::text[])`;

/** A tag is known to those who may read a thread that has it. */
export const hasReadableThread = ({ actor }: Context, tag: string) => sql`exists (
	select from thread_tag x
	join thread t on t.brand_id = x.brand_id and t.id = x.thread_id and t.visibility = 'published'
	join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any(${readersOf(actor)}::text[])
	where x.brand_id = ${sql.ref(`${tag}.brand_id`)} and x.tag_id = ${sql.ref(`${tag}.id`)})`;
