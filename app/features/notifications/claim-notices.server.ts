import { claimMoved } from "~/features/rewards/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Who claimed a reward hears what the team made of it. */
export const tellOfClaim = subscribe(
	"notifications.tell-of-claim",
	claimMoved,
	async (tx, { memberId, claimId }, eventId) => {
		await tx.db
			.insertInto("notification")
			.values({
				brandId: tx.brand.id,
				memberId,
				eventId,
				kind: "claim-moved",
				path: `/rewards#claim-${claimId}`,
				createdAt: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	},
);
