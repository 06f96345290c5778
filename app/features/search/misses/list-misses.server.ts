import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { today } from "./today.server";

const DAYS = 30;
const MOST = 100;

export interface SearchMisses {
	/** What was looked for most often first. */
	words: { words: string; count: number; lastDay: string }[];
	/** The last 30 days, today last; a day as YYYY-MM-DD. */
	days: { day: string; count: number }[];
}

/** What was looked for in the last 30 days and not found. */
export async function listMisses(ctx: Context): Promise<SearchMisses> {
	const { db, brand } = ctx;
	const day = today(ctx);
	const { rows: words } = await sql<SearchMisses["words"][number]>`
		select words, sum(count)::int as count, max(day)::text as last_day
		from search_miss where brand_id = ${brand.id} and day > ${day} - ${DAYS}::int
		group by words order by count desc, last_day desc, words limit ${MOST}
	`.execute(db);
	const { rows: days } = await sql<SearchMisses["days"][number]>`
		select d::date::text as day, coalesce(sum(m.count), 0)::int as count
		from generate_series(${day} - ${DAYS - 1}::int, ${day}, interval '1 day') d
		left join search_miss m on m.brand_id = ${brand.id} and m.day = d::date
		group by d order by d
	`.execute(db);
	return { words, days };
}
