import { openClaim } from "~/features/rewards/index.server";
import { grantCredit } from "~/features/standing/index.server";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { ReferralSetting } from "../contract";
import { referralVested } from "../events";

/** Pays for a referral that qualified, once: its row is the lock. */
export async function pay(
	tx: WriteContext,
	id: number,
	{ credit, rewardId }: ReferralSetting,
): Promise<void> {
	const paid = await tx.db
		.updateTable("referral")
		.set({ state: "paid", credit })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.where("state", "in", ["waiting", "flagged"])
		.returning(["referrerId"])
		.executeTakeFirst();
	if (!paid) return;
	const { referrerId } = paid;
	if (credit > 0) await grantCredit(tx, { memberId: referrerId, amount: credit, referralId: id });
	if (rewardId !== null) {
		const claimId = await openClaim(tx, rewardId, referrerId);
		await tx.db
			.updateTable("referral")
			.set({ claimId })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
	}
	await record(tx, referralVested, { referralId: id, memberId: referrerId });
}
