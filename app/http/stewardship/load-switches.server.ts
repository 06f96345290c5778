import { listPastSwitches, listSwitches } from "~/features/rules/index.server";
import { canSwitch } from "~/features/rules/policy";
import { listCategories } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { shownInZone } from "./moment-in-zone";

const DAY = 24 * 60 * 60 * 1_000;

/** Everything that the page of crisis switches shows to who looks at it. */
export async function loadSwitches(ctx: Context, url: URL) {
	const [running, past, categories] = await Promise.all([
		listSwitches(ctx),
		listPastSwitches(ctx),
		listCategories(ctx),
	]);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("stewardship:switches-title"),
		// Of a thread the category is not told here; ending it asks again.
		running: running.map((found) => ({
			...found,
			mayEnd: found.threadId !== null || canSwitch(ctx.actor, found.categoryId),
		})),
		past,
		categories: categories.filter(({ id }) => canSwitch(ctx.actor, id)).map(({ id, name }) => ({ id, name })),
		mayForum: canSwitch(ctx.actor, null),
		tomorrow: shownInZone(new Date(ctx.now.getTime() + DAY), ctx.brand.timeZone),
		saved: url.searchParams.has("saved"),
	};
}
