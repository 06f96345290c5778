import { attending, cancelling, takingBack } from "~/features/meetups/contract";
import {
	cancelMeetup,
	findMeetup,
	listAttendees,
	markAttendance,
	saveMeetup,
	takeAttendanceBack,
} from "~/features/meetups/index.server";
import { canMarkAttendance, isOpen } from "~/features/meetups/policy";
import type { Fields } from "~/http/action-of.server";
import { shownInZone } from "~/http/stewardship/moment-in-zone";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import { readMeetupForm } from "./read-meetup-form.server";

/** As many as a page can show; others are written down by their handles. */
const LISTED = 500;

/** Everything about one event that its owner changes. */
export async function loadManagedMeetup(ctx: Context, id: number, url: URL) {
	const meetup = await findMeetup(ctx, id);
	return {
		brand: ctx.brand,
		title: meetup.title,
		meetup,
		startsAt: shownInZone(meetup.startsAt, ctx.brand.timeZone),
		endsAt: shownInZone(meetup.endsAt, ctx.brand.timeZone),
		said: await listAttendees(ctx, id, { limit: LISTED, state: "coming" }),
		seen: await listAttendees(ctx, id, { limit: LISTED, state: "attended" }),
		mayMark: canMarkAttendance(ctx.actor, meetup, ctx.now),
		mayCancel: isOpen(meetup, ctx.now) && meetup.attended === 0,
		saved: url.searchParams.has("saved"),
	};
}

/** Changes it, cancels it, or says who was there. */
export async function actOnMeetup(ctx: Context, id: number, fields: Fields): Promise<void> {
	if (fields.intent === "cancel") await cancelMeetup(ctx, id, parseInput(cancelling, fields).reason);
	else if (fields.intent === "attended") await markAttendance(ctx, id, parseInput(attending, fields));
	else if (fields.intent === "take-back")
		await takeAttendanceBack(ctx, id, parseInput(takingBack, fields).handle);
	else await saveMeetup(ctx, readMeetupForm(ctx, fields, id));
}
