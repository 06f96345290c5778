import type { Context } from "~/platform/context";
import { type RuleSet, type RuleSettings, startingSettings } from "../contract";

/** All versions of the brand's rules, the built-in one first. */
export async function readRuleSets({ db, brand }: Pick<Context, "db" | "brand">): Promise<RuleSet[]> {
	const saved = await db
		.selectFrom("standingRuleSet")
		.select(["version", "appliesFrom", "settings"])
		.where("brandId", "=", brand.id)
		.orderBy("version")
		.execute();
	return [
		{ version: 1, appliesFrom: "1970-01-01T00:00:00.000Z", settings: startingSettings },
		...saved.map(({ version, appliesFrom, settings }) => ({
			version,
			appliesFrom: appliesFrom.toISOString(),
			settings: settings as RuleSettings,
		})),
	];
}
