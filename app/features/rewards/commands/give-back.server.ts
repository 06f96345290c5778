import { sql } from "kysely";
import { refundCredit } from "~/features/standing/index.server";
import type { WriteContext } from "~/platform/context";

/** A claim that came to nothing: one more is left, and the credit comes back. */
export async function giveBack(tx: WriteContext, claimId: number): Promise<void> {
	const { rows } = await sql<{ memberId: number; price: number }>`
		update reward r set stock = r.stock + 1
		from claim c
		where c.brand_id = ${tx.brand.id} and c.id = ${claimId} and r.brand_id = c.brand_id and r.id = c.reward_id
		returning c.member_id as "memberId", c.price
	`.execute(tx.db);
	const [claim] = rows;
	if (claim && claim.price > 0)
		await refundCredit(tx, { memberId: claim.memberId, amount: claim.price, claimId });
}
