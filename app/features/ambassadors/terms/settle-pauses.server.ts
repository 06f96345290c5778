import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { DAY_MS } from "../day";
import { ambassadorReminded } from "../events";
import { GRACE_DAYS } from "./time-limits";

interface Settled {
	memberId: number;
	pauseReason: "sanction" | "agreement" | null;
}

/**
 * Terms are paused while a suspension or ban stands that took effect since they were offered and nobody forgave, or
 * while the newest agreement is overdue; and go on when neither is so. Returns those that changed; of everybody for null.
 */
export async function settlePauses(tx: WriteContext, memberIds: number[] | null): Promise<Settled[]> {
	const graceEnd = new Date(tx.now.getTime() + GRACE_DAYS * DAY_MS);
	const { rows } = await sql<Settled>`
		with newest as (
			select version, due_at from ambassador_agreement where brand_id = ${tx.brand.id} order by version desc limit 1
		), said as (
			select t.id, case when exists (
				select from sanction s
				left join decision d on d.brand_id = s.brand_id and d.id = s.decision_id
				where s.brand_id = t.brand_id and s.member_id = t.member_id and s.kind in ('suspension', 'ban')
					and s.lifted_at is null and s.starts_at >= t.offered_at and s.id > t.forgiven_sanction
					and coalesce(d.state, 'effective') = 'effective'
			) then 'sanction' when exists (
				select from newest n where n.due_at <= ${tx.now} and not exists (
					select from ambassador_acceptance a
					where a.brand_id = t.brand_id and a.member_id = t.member_id and a.version = n.version)
			) then 'agreement' end as reason
			from ambassador_term t
			where t.brand_id = ${tx.brand.id} and t.state in ('active', 'grace', 'paused')
				and ${memberIds === null ? sql`true` : sql`t.member_id = any(${memberIds}::bigint[])`}
			order by t.id for update of t
		)
		update ambassador_term t set pause_reason = said.reason,
			state = case when said.reason is not null then 'paused' when t.ends_at > ${tx.now} then 'active' else 'grace' end,
			grace_until = case when said.reason is null and t.ends_at <= ${tx.now} then coalesce(t.grace_until, ${graceEnd}) else t.grace_until end
		from said
		where t.brand_id = ${tx.brand.id} and t.id = said.id and t.pause_reason is distinct from said.reason
		returning t.member_id, t.pause_reason
	`.execute(tx.db);
	for (const { memberId, pauseReason } of rows)
		if (pauseReason === "agreement")
			await record(tx, ambassadorReminded, { memberId, outcome: "agreement-missed" });
	return rows;
}
