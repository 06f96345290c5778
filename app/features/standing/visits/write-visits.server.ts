import type { Database } from "@db/connect";
import { sql } from "kysely";
import { VISITORS } from "../job-names";

interface Visit {
	brandId: number;
	memberId: number;
	day: string;
}

/**
 * One statement for all that were noted, a row per member and day whoever else writes it. Nothing is kept where a brand
 * gives no points. Only where a badge asks for visits a job looks who has it now.
 */
export async function writeVisits(db: Database, visits: Visit[]): Promise<void> {
	if (visits.length === 0) return;
	await sql`
		with written as (
			insert into member_visit (brand_id, member_id, day)
			select m.brand_id, m.id, v.day
			from unnest(${visits.map(({ brandId }) => brandId)}::bigint[], ${visits.map(({ memberId }) => memberId)}::bigint[],
				${visits.map(({ day }) => day)}::date[]) v (brand_id, member_id, day)
			join member m on m.brand_id = v.brand_id and m.id = v.member_id and m.erased_at is null
			left join standing_setting s on s.brand_id = v.brand_id
			where coalesce(s.enabled, true)
			order by 1, 2, 3
			on conflict (brand_id, member_id, day) do nothing
			returning brand_id, member_id
		)
		select graphile_worker.add_job(${VISITORS}, json_build_object('brandId', w.brand_id, 'members', json_agg(w.member_id)))
		from written w
		where exists (select from badge b where b.brand_id = w.brand_id and b.enabled and b.measure = 'days-visited')
		group by w.brand_id
	`.execute(db);
}
