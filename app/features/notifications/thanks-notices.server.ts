import { personChosen, thanksGiven } from "~/features/standing/events";
import type { WriteContext } from "~/platform/context";
import { subscribe } from "~/platform/events/subscriptions";

interface Notice {
	memberId: number;
	eventId: number;
	kind: "thanked" | "person-of-the-week";
	actorId: number | null;
	path: string;
}

const tell = (tx: WriteContext, notice: Notice) =>
	tx.db
		.insertInto("notification")
		.values({ brandId: tx.brand.id, createdAt: tx.now, ...notice })
		.onConflict((conflict) => conflict.doNothing())
		.execute();

/** Who was thanked hears by whom. */
export const tellOfThanks = subscribe(
	"notifications.tell-of-thanks",
	thanksGiven,
	async (tx, { memberId, thanksId, givenBy }, eventId) => {
		await tell(tx, {
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
		await tell(tx, { memberId, eventId, kind: "person-of-the-week", actorId: null, path: "/thanks" });
	},
);
