import { referralVested } from "~/features/referrals/events";
import { subscribe } from "~/platform/events/subscriptions";
import { tellInForum } from "./tell-in-forum.server";

/** Who brought somebody hears when it counts. */
export const tellOfReferral = subscribe(
	"notifications.tell-of-referral",
	referralVested,
	async (tx, { memberId }, eventId) => {
		await tellInForum(tx, { memberId, eventId, kind: "referral-vested", path: "/invite" });
	},
);
