import { CompiledQuery } from "kysely";
import type { Context } from "./context";

/**
 * Runs a query that pages ask for all the time, as a named prepared statement: Postgres plans it once per connection,
 * and nothing builds its text anew. `text` must be one of a few constants; columns are named as the row type says.
 * Inside a transaction it runs there, unprepared.
 */
export async function hotQuery<Row>(
	ctx: Context,
	name: string,
	text: string,
	values: unknown[],
): Promise<Row[]> {
	if ("changedPages" in ctx) return (await ctx.db.executeQuery<Row>(CompiledQuery.raw(text, values))).rows;
	const { rows } = await ctx.services.pool.query<Row & object>({ name, text, values });
	return rows;
}
