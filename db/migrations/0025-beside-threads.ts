import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = ["thread_lock", "thread_pin", "accepted_answer", "idea_answer", "thread_tag"];

/** A trigger that sees the changed rows of a statement is for one kind of change. */
const triggersOf = (table: string) =>
	[
		["insert", "new"],
		["update", "new"],
		["delete", "old"],
	]
		.map(
			([change, rows]) => `
create trigger ${table}_beside_${change} after ${change} on ${table} referencing ${rows} table as changed
	for each statement execute function keep_beside();`,
		)
		.join("");

/** What is said of one thread. As an expression: a function that is called for each of ten thousand is planned ten thousand times. */
const saidOf = (brand: string, thread: string) => `nullif(jsonb_strip_nulls(jsonb_build_object(
		'lockReason', (select reason from thread_lock where brand_id = ${brand} and thread_id = ${thread}),
		'pinned', (select true from thread_pin where brand_id = ${brand} and thread_id = ${thread}),
		'accepted', (select jsonb_build_object('postId', p.id, 'number', p.number)
			from accepted_answer x join post p on p.brand_id = x.brand_id and p.id = x.post_id
			where x.brand_id = ${brand} and x.thread_id = ${thread}),
		'official', (select true from idea_answer where brand_id = ${brand} and thread_id = ${thread}),
		'tags', (select jsonb_agg(jsonb_build_object('slug', g.slug, 'name', g.name) order by g.name)
			from thread_tag x join tag g on g.brand_id = x.brand_id and g.id = x.tag_id
			where x.brand_id = ${brand} and x.thread_id = ${thread}))), '{}')`;

/** A table costs as much to open as to read: what a thread's page wants to know of five small ones stands beside the thread. */
const BESIDE = `
alter table thread add column beside jsonb;
comment on column thread.beside is
	'what thread_lock, thread_pin, accepted_answer, idea_answer and thread_tag say of it; their triggers keep it, null where they say nothing';

create function thread_beside(brand bigint, thread bigint) returns jsonb language sql stable as $$
	select ${saidOf("brand", "thread")}
$$;
comment on function thread_beside is 'what thread.beside has to say, for checking it';

-- A connection keeps the plan that it made when the tables were empty: reading all of them must not seem cheap even then.
create function keep_beside() returns trigger language plpgsql set enable_seqscan = off as $$
begin
	update thread t set beside = ${saidOf("t.brand_id", "t.id")}
	where (t.brand_id, t.id) in (select brand_id, thread_id from changed);
	return null;
end $$;
${TABLES.map(triggersOf).join("")}

update thread t set beside = ${saidOf("t.brand_id", "t.id")}
where (t.brand_id, t.id) in (${TABLES.map((table) => `select brand_id, thread_id from ${table}`).join(" union ")});
`;

export const besideThreads: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(BESIDE).execute(db);
	},
};
