import { findMeetup, listAttendees, requireMeetups } from "~/features/meetups/index.server";
import { canManageMeetups, mayCome } from "~/features/meetups/policy";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/** As many as fit on the page; the others are a number. */
const NAMES = 24;

/** One event, and who comes or was there: names for members, the number for everybody. */
export async function loadMeetup(ctx: Context, given: string | undefined) {
	await requireMeetups(ctx);
	const meetup = await findMeetup(ctx, parseInput(id.catch(0), given));
	const wasSeen = meetup.endsAt <= ctx.now && meetup.attended > 0;
	return {
		brand: ctx.brand,
		title: meetup.title,
		meetup,
		names: ctx.actor
			? await listAttendees(ctx, meetup.id, {
					limit: NAMES,
					...(wasSeen ? { state: "attended" as const } : {}),
				})
			: null,
		wasSeen,
		mayCome: ctx.actor !== null && mayCome(ctx.actor, ctx.brand),
		mayManage: canManageMeetups(ctx.actor),
	};
}
