import { z } from "zod";
import { MOST_HANDLES, sides } from "~/features/meetups/contract";
import { requests } from "./bodies";
import { pageOf } from "./pages";
import { cursor, idInPath, limit } from "./parameters";
import { resources } from "./resources";

const time = z.iso.datetime();
const count = z.int().min(0);

const meetup = z
	.strictObject({
		id: z.int().positive(),
		url: z.url().meta({ description: "Address of its page in the forum." }),
		title: z.string(),
		html: z.string(),
		startsAt: time,
		endsAt: time,
		timeZone: z.string().meta({ description: "By whose clocks the forum says it." }),
		place: z.string(),
		link: z.string().nullable(),
		capacity: z.int().positive().nullable().meta({ description: "Null for any number." }),
		coming: count.meta({ description: "Who said that they come, with those who were there." }),
		attended: count.meta({ description: "Of whom the team says that they were there." }),
		cancelled: z.string().nullable().meta({ description: "The reason where it was cancelled." }),
	})
	.register(resources, { id: "Event" });
export const meetupsPage = pageOf(meetup).register(resources, { id: "EventsPage" });
export const meetupsApiQuery = z.strictObject({
	when: z
		.enum(sides, { error: "errors:field.choice" })
		.default("upcoming")
		.meta({ description: "`upcoming`: soonest first, with what runs now. `past`: newest first." }),
	limit,
	cursor,
});
export const meetupPath = z.object({ id: idInPath.describe("The event's id.") });
export const attendances = z
	.strictObject({
		handles: z
			.array(
				z
					.string({ error: "errors:field.text" })
					.max(40)
					.transform((text) => text.replace(/^@/, "").toLowerCase()),
			)
			.min(1)
			.max(MOST_HANDLES, { error: "errors:meetups.many" })
			.meta({ description: "Handles of members who were there.", examples: [["june", "ines"]] }),
	})
	.register(requests, { id: "Attendances" });
export const attendancesAnswer = z
	.strictObject({
		id: z.int().positive(),
		added: count.meta({ description: "How many were not written down before." }),
		attended: count,
	})
	.register(resources, { id: "EventAttendance" });

export const meetupsExample = {
	items: [
		{
			id: 12,
			url: "https://forum.larkspur.example/meetups/12",
			title: "Oiling evening",
			html: "<p>Bring a board of yours.</p>",
			startsAt: "2026-11-22T17:30:00.000Z",
			endsAt: "2026-11-22T19:00:00.000Z",
			timeZone: "Europe/Budapest",
			place: "The workshop, Fő utca 1",
			link: null,
			capacity: 20,
			coming: 7,
			attended: 0,
			cancelled: null,
		},
	],
	nextCursor: null,
};
