import { defineEvent } from "~/platform/events/define-event";
import { listPages } from "~/platform/pages/channel";

/** An event was planned or changed. With the first one, the home page shows the way to them. */
export const meetupSaved = defineEvent<{ meetupId: number }>("meetups.meetup-saved", (brandId) => [
	listPages(brandId),
]);
/** It counts for another day than before, for those who were there. */
export const meetupMoved = defineEvent<{ meetupId: number }>("meetups.meetup-moved");
export const meetupCancelled = defineEvent<{ meetupId: number }>("meetups.meetup-cancelled");
export const meetupsSwitched = defineEvent<{ enabled: boolean }>("meetups.meetups-switched", (brandId) => [
	listPages(brandId),
]);
/** Somebody of the team says that the member was there. */
export const meetupAttended = defineEvent<{ meetupId: number; memberId: number }>("meetups.meetup-attended");
export const meetupAttendedUndone = defineEvent<{ meetupId: number; memberId: number }>(
	"meetups.meetup-attended-undone",
);
