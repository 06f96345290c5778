import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { takeTurn } from "../take-turn.server";
import { readLevelSettings } from "./read-level-settings.server";
import { reckonLevels } from "./reckon-levels.server";

const BATCH = 500;

/**
 * The window moves on and grace ends without anybody doing anything: looks at all who have a level to lose or did
 * something within the window, in chunks.
 */
export async function reckonAllLevels(ctx: Context, { quiet = false } = {}): Promise<void> {
	if (!ctx.brand.levels.shown) return;
	const { windowDays } = await readLevelSettings(ctx);
	const since = new Date(ctx.now.getTime() - windowDays * 86_400_000);
	for (let last = 0; ; ) {
		const { rows } = await sql<{ memberId: number }>`
			select member_id from (
				(select member_id from level_state where brand_id = ${ctx.brand.id} and reached > 1 and member_id > ${last}
				order by member_id limit ${BATCH})
				union
				(select distinct member_id from standing_award
				where brand_id = ${ctx.brand.id} and member_id > ${last}
					and month >= date_trunc('month', ${since}::timestamptz at time zone 'UTC')::date
				order by member_id limit ${BATCH})
			) concerned order by member_id limit ${BATCH}
		`.execute(ctx.db);
		const next = rows.at(-1);
		if (!next) return;
		last = next.memberId;
		await inTransaction(ctx, async (tx) => {
			await takeTurn(tx);
			await reckonLevels(
				tx,
				rows.map(({ memberId }) => memberId),
				{ quiet },
			);
		});
	}
}
