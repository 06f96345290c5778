import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { enterChanges } from "./ledger/enter-changes.server";
import type { MemberMonth } from "./ledger/spans";
import { takeTurn } from "./take-turn.server";
import { tellPages } from "./tell-pages.server";

const BATCH = 500;

/** Reckons all months since a day anew, because the rules say something else about them. */
export async function reckonAgain(ctx: Context, since: string) {
	for (let after = { memberId: 0, month: "0001-01-01" }; ; ) {
		const { rows } = await sql<MemberMonth>`
			select distinct member_id, month::text from standing_award
			where brand_id = ${ctx.brand.id} and month >= date_trunc('month', ${since}::timestamptz at time zone 'UTC')::date
				and (member_id, month) > (${after.memberId}::bigint, ${after.month}::date)
			order by 1, 2 limit ${BATCH}
		`.execute(ctx.db);
		const last = rows.at(-1);
		if (!last) return;
		after = last;
		await inTransaction(ctx, async (tx) => {
			await takeTurn(tx);
			await tellPages(tx, await enterChanges(tx, { months: rows }));
		});
	}
}
