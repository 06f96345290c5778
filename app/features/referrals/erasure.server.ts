import { memberErased } from "~/features/members/events";
import { subscribe } from "~/platform/events/subscriptions";

/** The link leads nowhere, and what has not counted yet never will. What was paid stays in the books of the others. */
export const endLink = subscribe("referrals.end-link", memberErased, async (tx, { memberId }) => {
	await tx.db
		.deleteFrom("referralCode")
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", memberId)
		.execute();
	await tx.db
		.deleteFrom("referral")
		.where("brandId", "=", tx.brand.id)
		.where((eb) => eb.or([eb("memberId", "=", memberId), eb("referrerId", "=", memberId)]))
		.where("state", "in", ["waiting", "flagged"])
		.execute();
	await tx.db
		.updateTable("referral")
		.set({ purchaseOrder: null })
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", memberId)
		.execute();
});
