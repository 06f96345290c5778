import { readRuleSets, readStandingSetting } from "~/features/standing/index.server";
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
		saved: url.searchParams.has("saved"),
	};
}
