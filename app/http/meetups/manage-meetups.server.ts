import { switching } from "~/features/meetups/contract";
import { readMeetupSetting, saveMeetup, switchMeetups } from "~/features/meetups/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { bothSides } from "./load-meetups.server";
import { readMeetupForm } from "./read-meetup-form.server";

/** All events of the brand, shown or not. */
export async function loadManagedMeetups(ctx: Context, url: URL) {
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("meetups:title"),
		setting: await readMeetupSetting(ctx),
		...(await bothSides(ctx, url)),
		saved: url.searchParams.has("saved"),
	};
}

/** Switches events on or off, or plans one. Returns where that is to be seen. */
export async function actOnMeetups(ctx: Context, fields: Fields): Promise<string> {
	if (fields.intent === "switch") {
		await switchMeetups(ctx, parseInput(switching, fields).enabled);
		return "/admin/meetups?saved";
	}
	return `/admin/meetups/${await saveMeetup(ctx, readMeetupForm(ctx, fields, null))}?saved`;
}
