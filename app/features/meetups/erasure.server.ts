import { memberErased } from "~/features/members/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Where somebody was, and where they meant to go, goes with them. The events they planned stay, under the pseudonym. */
export const forgetAttendance = subscribe(
	"meetups.forget-attendance",
	memberErased,
	async (tx, { memberId }) => {
		await tx.db
			.deleteFrom("meetupAttendance")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.execute();
	},
);
