import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";

export interface Season {
	name: string;
	/** First and last day, as YYYY-MM-DD. */
	since: string;
	until: string;
}

/** A brand's seasons, newest first. */
export async function listSeasons(ctx: Pick<Context, "db" | "brand">): Promise<Season[]> {
	const { rows } = await sql<Season>`
		select name, since::text, until::text from standing_season where brand_id = ${ctx.brand.id} order by since desc
	`.execute(ctx.db);
	return rows;
}

/** Names a stretch of time; what was done in it so far is summed from the days. Seasons do not overlap. */
export async function saveSeason(ctx: Context, { name, since, until }: Season): Promise<void> {
	await change(ctx, since, "standing.season-saved", { name, since, until }, async (tx) => {
		const { rows } = await sql`
			select from standing_season where brand_id = ${tx.brand.id} and since <> ${since}::date
				and since <= ${until}::date and until >= ${since}::date limit 1
		`.execute(tx.db);
		if (rows.length > 0)
			throw new DomainError("invalid", "errors:invalid", {
				fields: { since: { key: "errors:standing.season-overlaps" } },
			});
		await sql`
			insert into standing_season (brand_id, since, until, name) values (${tx.brand.id}, ${since}, ${until}, ${name})
			on conflict (brand_id, since) do update set until = excluded.until, name = excluded.name
		`.execute(tx.db);
		await sql`
			insert into standing_board (brand_id, category_key, period, starts, member_id, points)
			select brand_id, category_key, 'season', ${since}::date, member_id, sum(points)
			from standing_board where brand_id = ${tx.brand.id} and period = 'day' and starts between ${since}::date and ${until}::date
			group by 1, 2, 5 having sum(points) <> 0
		`.execute(tx.db);
	});
}

export const removeSeason = (ctx: Context, since: string): Promise<void> =>
	change(ctx, since, "standing.season-removed", { since }, async (tx) => {
		await sql`delete from standing_season where brand_id = ${tx.brand.id} and since = ${since}::date`.execute(
			tx.db,
		);
	});

async function change(
	ctx: Context,
	since: string,
	act: string,
	after: Record<string, string>,
	write: (tx: WriteContext) => Promise<void>,
) {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		await sql`
			delete from standing_board where brand_id = ${tx.brand.id} and period = 'season' and starts = ${since}::date
		`.execute(tx.db);
		await write(tx);
		await writeAudit(tx, { act, subjectKind: "brand", subjectId: tx.brand.id, after });
		await tellPages(tx, [since]);
	});
}
