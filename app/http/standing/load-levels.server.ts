import { readLevelSettings, readStandingSetting, readTrial } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";

/** What levels ask and allow here. `available` only where the brand gives points, which they are made of. */
export async function loadLevels(ctx: Context, url: URL) {
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("levels:title"),
		available: (await readStandingSetting(ctx)).enabled,
		enabled: ctx.brand.levels.shown,
		settings: await readLevelSettings(ctx),
		tried: url.searchParams.has("tried") ? await readTrial(ctx, "levels") : null,
		saved: url.searchParams.has("saved"),
	};
}
