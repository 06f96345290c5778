import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { type LevelSettings, reachedLevels } from "./contract";
import { judged } from "./measured.server";

/** How many members fulfil each of levels 2 to 4 now, counted by their highest. Changes nothing. */
export async function countLevels(ctx: Context, settings: LevelSettings): Promise<number[]> {
	const { rows } = await sql<{ level: number; count: number }>`
		with ${judged({ brandId: ctx.brand.id, now: ctx.now, settings, members: null })}
		select gained as level, count(*) as count from judged group by gained
	`.execute(ctx.db);
	return reachedLevels.map((level) => rows.find((row) => row.level === level)?.count ?? 0);
}
