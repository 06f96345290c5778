import { memberErased } from "~/features/members/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Keys open the forum in a member's name: they go with the member. */
export const dropKeys = subscribe("api-keys.drop-keys", memberErased, async (tx, { memberId }) => {
	await tx.db
		.deleteFrom("apiKey")
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", memberId)
		.execute();
});
