import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DAY_MS } from "../day";
import type { Programme } from "../programme/read-programme.server";

/** Those of the members who were sanctioned within the window, by a decision that took effect and stands. */
export async function listSanctioned(
	{ db, brand, now }: Pick<Context, "db" | "brand" | "now">,
	{ windowDays }: Pick<Programme, "windowDays">,
	memberIds: number[],
): Promise<Set<number>> {
	const since = new Date(now.getTime() - windowDays * DAY_MS);
	const { rows } = await sql<{ memberId: number }>`
		select distinct s.member_id from sanction s
		left join decision d on d.brand_id = s.brand_id and d.id = s.decision_id
		where s.brand_id = ${brand.id} and s.member_id = any(${memberIds}::bigint[]) and s.lifted_at is null
			and s.ends_at > ${since} and s.starts_at <= ${now} and coalesce(d.state, 'effective') = 'effective'
	`.execute(db);
	return new Set(rows.map(({ memberId }) => memberId));
}
