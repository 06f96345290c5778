import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { ReferralState } from "../contract";

interface Purchase {
	/** Who bought, by handle. */
	member: string;
	/** The brand's own number of the order. */
	order: string;
	/** Null for now. */
	purchasedAt: Date | null;
	/** It came back. */
	returned: boolean;
}

/**
 * A brand reports that somebody bought, or sent it back. Only the first purchase counts, whatever is reported again.
 * Returns the referral and its state; null where nobody brought this member.
 */
export async function reportPurchase(
	ctx: Context,
	{ member, order, purchasedAt, returned }: Purchase,
): Promise<{ id: number; state: ReferralState } | null> {
	return inTransaction(ctx, async (tx) => {
		const { rows: others } = await sql`
			select from referral r join member m on m.brand_id = r.brand_id and m.id = r.member_id
			where r.brand_id = ${tx.brand.id} and r.purchase_order = ${order} and m.handle <> ${member.toLowerCase()}
		`.execute(tx.db);
		if (others.length > 0) throw new DomainError("conflict", "errors:referrals.order");
		const { rows } = await sql<{ id: number; state: ReferralState }>`
			update referral r set
				purchase_order = coalesce(r.purchase_order, ${order}::text),
				purchased_at = coalesce(r.purchased_at, ${purchasedAt ?? tx.now}::timestamptz),
				returned_at = case when ${returned} and coalesce(r.purchase_order, ${order}::text) = ${order}::text
					then coalesce(r.returned_at, ${tx.now}::timestamptz) else r.returned_at end
			from member m
			where r.brand_id = ${tx.brand.id} and m.brand_id = r.brand_id and m.id = r.member_id
				and m.handle = ${member.toLowerCase()}
			returning r.id, r.state
		`.execute(tx.db);
		return rows[0] ?? null;
	});
}
