import { memberErased } from "~/features/members/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Nobody is told any more, and what they were told goes. What others were told stays, under the pseudonym. */
export const stopTelling = subscribe("notifications.stop-telling", memberErased, async (tx, { memberId }) => {
	for (const table of ["notification", "threadWatch", "mailPreference"] as const)
		await tx.db
			.deleteFrom(table)
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.execute();
});
