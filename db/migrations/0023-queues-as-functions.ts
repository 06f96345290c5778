import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** As functions their statements are planned once per connection: every post notes something in both. */
const FUNCTIONS = `
-- Of several transactions at the same moment one adds the job and the others do not wait for it; what slips through is found by the timer.
create function queue_drain(task text, brand bigint) returns void language plpgsql as $$
declare
	job text := task || ':' || brand;
begin
	if pg_try_advisory_xact_lock(hashtextextended(job, 0)) and not exists (
		select from graphile_worker._private_jobs where key = job and locked_at is null and run_at <= now())
	then
		perform graphile_worker.add_job(task, json_build_object('brandId', brand), job_key => job);
	end if;
end $$;

create function queue_for_search(brand bigint, kinds text[], ids bigint[]) returns void language plpgsql as $$
begin
	insert into search_outbox (brand_id, entity_type, entity_id)
	select distinct brand, kind, id from unnest(kinds, ids) changed (kind, id) order by kind, id
	on conflict (brand_id, entity_type, entity_id) do update
		set seq = nextval('search_outbox_seq'), next_attempt_at = now(), attempts = 0, problem = null, parts_after = 0;
	perform queue_drain('search.drain', brand);
end $$;

create function queue_for_standing(brand bigint, event bigint, kinds text[], ids bigint[], givers bigint[]) returns void language plpgsql as $$
begin
	insert into standing_outbox (brand_id, kind, ref_id, by_id, event_id)
	select distinct brand, changed.kind, id, giver, event from unnest(kinds, ids, givers) changed (kind, id, giver) order by kind, id, giver
	on conflict (brand_id, kind, ref_id, by_id) do update set event_id = excluded.event_id,
		seq = nextval('standing_outbox_seq'), next_attempt_at = now(), attempts = 0, problem = null;
	perform queue_drain('standing.drain', brand);
end $$;
`;

export const queuesAsFunctions: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(FUNCTIONS).execute(db);
	},
};
