import {
	listMissions,
	listWaitingTasks,
	requireManager,
	requireProgramme,
} from "~/features/ambassadors/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";

/** The missions that run, and what was handed in. */
export async function loadMissionDesk(ctx: Context, url: URL) {
	requireManager(ctx);
	await requireProgramme(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("ambassadors:missions"),
		missions: await listMissions(ctx),
		tasks: await listWaitingTasks(ctx),
		saved: url.searchParams.has("saved"),
	};
}
