import { findMeetup, markAttendance } from "~/features/meetups/index.server";
import { attendances, attendancesAnswer, meetupPath } from "../contract/meetups";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";

/** A list from the door: who was there. */
export const markAttendancesEndpoint = endpoint({
	id: "markEventAttendances",
	method: "POST",
	path: "/api/v1/meetups/{id}/attendances",
	group: "Events",
	summary: "Say who was at an event",
	description:
		"From its beginning on. Sent again it changes nothing. A handle that nobody has is refused with its name, and then none is written down. Needs an owner's key.",
	scope: "moderate",
	params: meetupPath,
	body: attendances,
	bodyExample: { handles: ["june", "ines"] },
	answer: {
		status: 200,
		description: "How many are written down now.",
		schema: attendancesAnswer,
		example: { id: 12, added: 2, attended: 2 },
	},
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async act(ctx, { params: { id }, body: { handles } }) {
		requireOwnerKey(ctx);
		const added = await markAttendance(ctx, id, [...new Set(handles)]);
		const { attended } = await findMeetup(ctx, id);
		return { body: { id, added, attended } };
	},
});
