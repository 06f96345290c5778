import { referralVested } from "~/features/referrals/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Who brought somebody hears when it counts. */
export const tellOfReferral = subscribe(
	"notifications.tell-of-referral",
	referralVested,
	async (tx, { memberId }, eventId) => {
		await tx.db
			.insertInto("notification")
			.values({
				brandId: tx.brand.id,
				memberId,
				eventId,
				kind: "referral-vested",
				path: "/invite",
				createdAt: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	},
);
