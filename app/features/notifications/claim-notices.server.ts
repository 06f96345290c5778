import { claimMoved } from "~/features/rewards/events";
import { subscribe } from "~/platform/events/subscriptions";
import { tellInForum } from "./tell-in-forum.server";

/** Who claimed a reward hears what the team made of it. */
export const tellOfClaim = subscribe(
	"notifications.tell-of-claim",
	claimMoved,
	async (tx, { memberId, claimId }, eventId) => {
		await tellInForum(tx, { memberId, eventId, kind: "claim-moved", path: `/rewards#claim-${claimId}` });
	},
);
