import { listMissions, requireProgramme } from "~/features/ambassadors/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { isStaff } from "~/platform/identity";

/** Missions for ambassadors; staff see them as well, and take none. */
export async function loadMissions(ctx: Context, url: URL) {
	await requireProgramme(ctx);
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const missions = await listMissions(ctx);
	if (actor.tier === 0 && !isStaff(actor) && missions.length === 0)
		throw new DomainError("forbidden", "errors:ambassadors.only");
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("ambassadors:missions"),
		missions,
		takes: actor.tier > 0,
		saved: url.searchParams.has("saved"),
	};
}
