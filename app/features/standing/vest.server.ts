import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { enterChanges } from "./ledger/enter-changes.server";
import { dayOf, type MemberDay } from "./ledger/spans";
import { takeTurn } from "./take-turn.server";

const BATCH = 500;

/** What has waited long enough may be spent. */
export async function vest(ctx: Context) {
	for (;;) {
		const left = await inTransaction(ctx, async (tx) => {
			await takeTurn(tx);
			const { rows } = await sql<MemberDay>`
				select distinct member_id, ${dayOf(sql`at`)} as day from (
					select member_id, at from standing_award
					where brand_id = ${tx.brand.id} and state = 'pending' and vests_at <= ${tx.now}
					order by vests_at limit ${BATCH}
				) due
			`.execute(tx.db);
			await enterChanges(tx, { days: rows });
			return rows.length;
		});
		if (left === 0) return;
	}
}
