import { findMeetup, requireMeetups, toCalendar } from "~/features/meetups/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { sendFile } from "~/http/stewardship/send-file";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const loader = loaderOf(async (ctx, { params }) => {
	await requireMeetups(ctx);
	const meetup = await findMeetup(ctx, parseInput(id.catch(0), params.id));
	return sendFile(toCalendar(ctx.brand, meetup), "text/calendar", `event-${meetup.id}.ics`);
});
