import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

interface Move {
	memberId: number;
	/** Credit, above zero. */
	amount: number;
	/** The claim that it is about. */
	claimId: number;
}

/**
 * Takes credit for a claim and enters it; false where the member has not enough. The row of the total is the lock: what
 * is claimed at the same time waits, and never makes the credit negative.
 */
export const spendCredit = (tx: WriteContext, move: Move): Promise<boolean> => enter(tx, "spent", -1, move);

/** Gives back what a claim took. */
export const refundCredit = (tx: WriteContext, move: Move): Promise<boolean> =>
	enter(tx, "refunded", 1, move);

async function enter(
	tx: WriteContext,
	cause: "spent" | "refunded",
	sign: 1 | -1,
	{ memberId, amount, claimId }: Move,
) {
	const { rows } = await sql`
		with moved as (
			update standing_total set credit = credit + ${sign * amount}
			where brand_id = ${tx.brand.id} and member_id = ${memberId} and (${sign > 0} or credit >= ${amount})
			returning member_id
		)
		insert into standing_entry (brand_id, member_id, cause, rule, rule_version, subject_id, amount, credit, state, reason, at, entered_at)
		select ${tx.brand.id}::bigint, member_id, ${cause}, 'reward', 1, ${claimId}::bigint, 0, ${sign * amount}::integer, 'vested', '',
			${tx.now}::timestamptz, ${tx.now}::timestamptz
		from moved
		returning id
	`.execute(tx.db);
	return rows.length === 1;
}
