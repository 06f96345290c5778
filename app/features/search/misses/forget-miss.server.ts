import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** What was dealt with leaves the list; it is back when somebody looks for it in vain again. */
export async function forgetMiss(ctx: Context, words: string) {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await sql`delete from search_miss where brand_id = ${ctx.brand.id} and words = ${words}`.execute(ctx.db);
}
