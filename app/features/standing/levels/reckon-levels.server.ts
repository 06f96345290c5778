import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { prepared } from "~/platform/prepared";
import { levelChanged } from "../events";
import { GRACE_DAYS } from "./contract";
import { judged } from "./measured.server";
import { readLevelSettings } from "./read-level-settings.server";

interface Moved {
	memberId: number;
	from: number;
	to: number;
}

/**
 * Brings the levels of these members up to date: a higher one at once, a lower one by a step after too little for all
 * days of grace. What somebody reached moves on below a level that the team gave. Quietly, where it is no news.
 */
export async function reckonLevels(tx: WriteContext, members: number[], { quiet = false } = {}) {
	if (members.length === 0 || !tx.brand.levels.shown) return;
	const settings = await readLevelSettings(tx);
	const brandId = tx.brand.id;
	const graceEnd = new Date(tx.now.getTime() - GRACE_DAYS * 86_400_000);
	const { rows } = await sql<Moved>`${prepared}
		with ${judged({ brandId, now: tx.now, settings, members })},
		known as (
			select j.*, coalesce(s.reached, 1) as was, s.below_since from judged j
			left join level_state s on s.brand_id = ${brandId} and s.member_id = j.member_id
		),
		fallen as (
			select *, gained <= was and was > 1 and not was = any(kept) and below_since <= ${graceEnd} as falls from known
		),
		stepped as (
			select *, case when falls then was - 1 else greatest(gained, was) end as reached from fallen
		),
		next as materialized (
			select *, case when reached = 1 or gained > was or reached = any(kept) then null
				when falls then ${tx.now}::timestamptz else coalesce(below_since, ${tx.now}::timestamptz) end as below
			from stepped
		),
		kept_in_mind as (
			insert into level_state (brand_id, member_id, reached, below_since)
			select ${brandId}::bigint, member_id, reached, below from next
			where reached <> was or below is distinct from below_since
			order by member_id
			on conflict (brand_id, member_id) do update set reached = excluded.reached, below_since = excluded.below_since
		),
		moved as materialized (
			select n.member_id, m.level as from_level, coalesce(l.level, n.reached) as to_level from next n
			join member m on m.brand_id = ${brandId} and m.id = n.member_id
			left join level_lock l on l.brand_id = ${brandId} and l.member_id = n.member_id
			where m.level <> coalesce(l.level, n.reached)
		),
		written as (
			update member m set level = moved.to_level from moved where m.brand_id = ${brandId} and m.id = moved.member_id
		),
		noted as (
			insert into level_change (brand_id, member_id, from_level, to_level, cause, changed_at)
			select ${brandId}::bigint, member_id, from_level, to_level,
				case when to_level > from_level then 'reached' else 'not-kept' end, ${tx.now}::timestamptz
			from moved order by member_id
		)
		select member_id, from_level as "from", to_level as "to" from moved order by member_id
	`.execute(tx.db);
	for (const moved of rows) await record(tx, levelChanged, { ...moved, quiet });
}
