import { personChosen, thanksGiven } from "~/features/standing/events";
import { subscribe } from "~/platform/events/subscriptions";
import { tellInForum } from "./tell-in-forum.server";

/** Who was thanked hears by whom. */
export const tellOfThanks = subscribe(
	"notifications.tell-of-thanks",
	thanksGiven,
	async (tx, { memberId, thanksId, givenBy }, eventId) => {
		await tellInForum(tx, {
			memberId,
			eventId,
			kind: "thanked",
			actorId: givenBy,
			path: `/thanks#thanks-${thanksId}`,
		});
	},
);

export const tellOfPerson = subscribe(
	"notifications.tell-of-person-of-the-week",
	personChosen,
	async (tx, { memberId }, eventId) => {
		await tellInForum(tx, { memberId, eventId, kind: "person-of-the-week", path: "/thanks" });
	},
);
