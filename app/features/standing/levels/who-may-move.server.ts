import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { reachedLevels } from "./contract";

/**
 * Whose level may be another one now. Who has the highest that is reached, with nothing at risk, cannot rise by what was
 * added; what the window leaves behind is found by the daily look at everybody.
 */
export async function whoMayMove(tx: WriteContext, gainers: number[], others: number[]): Promise<number[]> {
	if (gainers.length === 0) return others;
	const { rows } = await sql<{ memberId: number }>`${prepared}
		select member_id from level_state
		where brand_id = ${tx.brand.id} and member_id = any(${gainers}::bigint[])
			and reached = ${reachedLevels.at(-1)} and below_since is null
	`.execute(tx.db);
	const settled = new Set(rows.map(({ memberId }) => memberId));
	return [...new Set([...gainers.filter((id) => !settled.has(id)), ...others])];
}
