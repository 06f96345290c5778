import { sql } from "kysely";
import type { Context } from "~/platform/context";

/** How many posts of all brands Postgres expects to have these words, from what it knows of the table: nothing is counted. */
export async function estimateMatches(ctx: Context, words: string): Promise<number> {
	const { rows } = await sql<{ "QUERY PLAN": { Plan: { "Plan Rows": number } }[] }>`
		explain (format json) select from search_document
		where kind = 'post' and stems @@ ${words}::tsquery
	`.execute(ctx.db);
	return rows[0]?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
}
