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

/** Credit for somebody whom the member brought: to spend, and no points. */
export async function grantCredit(
	tx: WriteContext,
	{ memberId, amount, referralId }: { memberId: number; amount: number; referralId: number },
): Promise<void> {
	await sql`
		with granted as (
			insert into standing_total as total (brand_id, member_id, points, credit)
			values (${tx.brand.id}, ${memberId}, 0, ${amount})
			on conflict (brand_id, member_id) do update set credit = total.credit + excluded.credit
			returning member_id
		)
		insert into standing_entry (brand_id, member_id, cause, rule, rule_version, subject_id, amount, credit, state, reason, at, entered_at)
		select ${tx.brand.id}::bigint, member_id, 'granted', 'referral', 1, ${referralId}::bigint, 0, ${amount}::integer, 'vested', '',
			${tx.now}::timestamptz, ${tx.now}::timestamptz
		from granted
	`.execute(tx.db);
}
