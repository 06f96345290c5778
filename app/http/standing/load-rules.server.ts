import { readRuleSets, readStandingSetting, readTrial } from "~/features/standing/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";

/** The rules in force, and whether they are. */
export async function loadRules(ctx: Context, url: URL) {
	const { version, appliesFrom, settings } = (await readRuleSets(ctx)).at(-1) as Awaited<
		ReturnType<typeof readRuleSets>
	>[number];
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:admin-title"),
		enabled: (await readStandingSetting(ctx)).enabled,
		version,
		appliesFrom,
		settings,
		tried: url.searchParams.has("tried") ? await readTrial(ctx, "rules") : null,
		saved: url.searchParams.has("saved"),
	};
}
