import { noteMember } from "~/features/standing/index.server";
import { defineFeature, subscribe } from "~/platform/events/subscriptions";
import { forgetAttendance } from "./erasure.server";
import { meetupAttended, meetupAttendedUndone, meetupMoved } from "./events";

/** There are badges for it. */
const noteAttendee = subscribe("meetups.note-attendee", meetupAttended, (tx, { memberId }, id) =>
	noteMember(tx, id, memberId),
);
const noteUndone = subscribe("meetups.note-undone", meetupAttendedUndone, (tx, { memberId }, id) =>
	noteMember(tx, id, memberId),
);
/** Badges of a season count the day on which it took place. */
const noteMoved = subscribe("meetups.note-moved", meetupMoved, async (tx, { meetupId }, id) => {
	const were = await tx.db
		.selectFrom("meetupAttendance")
		.select("memberId")
		.where("brandId", "=", tx.brand.id)
		.where("meetupId", "=", meetupId)
		.where("state", "=", "attended")
		.orderBy("memberId")
		.execute();
	for (const { memberId } of were) await noteMember(tx, id, memberId);
});

/** Events of the community: who comes says so, who was there is said by the team. */
export const meetups = defineFeature({
	name: "meetups",
	immediate: [forgetAttendance, noteAttendee, noteUndone, noteMoved],
});
