import { meetupsQuery, type Side } from "~/features/meetups/contract";
import { listMeetups, requireMeetups } from "~/features/meetups/index.server";
import { mayCome } from "~/features/meetups/policy";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";

/** What is to come and what is over; later pages show one of them. */
export async function loadMeetups(ctx: Context, url: URL) {
	await requireMeetups(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("meetups:title"),
		...(await bothSides(ctx, url)),
		mayCome: ctx.actor !== null && mayCome(ctx.actor, ctx.brand),
	};
}

export async function bothSides(ctx: Context, url: URL) {
	const { when, cursor } = parseInput(meetupsQuery, Object.fromEntries(url.searchParams));
	const side = (one: Side) =>
		when && when !== one ? null : listMeetups(ctx, { when: one, cursor: when ? (cursor ?? null) : null });
	const [upcoming, past] = await Promise.all([side("upcoming"), side("past")]);
	return { upcoming, past };
}
