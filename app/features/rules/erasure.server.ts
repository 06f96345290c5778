import { memberErased } from "~/features/members/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Nobody is left to look at before they post, or to have read the rules. */
export const forgetAcceptance = subscribe(
	"rules.forget-acceptance",
	memberErased,
	async (tx, { memberId }) => {
		for (const table of ["preModeratedMember", "rulesAcceptance"] as const)
			await tx.db
				.deleteFrom(table)
				.where("brandId", "=", tx.brand.id)
				.where("memberId", "=", memberId)
				.execute();
	},
);
