import type { WriteContext } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { settingsOf } from "../screening/settings";

/** What a new brand starts with: gentle with everybody, careful with newcomers' links; the rest waits to be wanted. */
const starting = [
	{ kind: "repeat", mode: "on" },
	{ kind: "links", mode: "on" },
	{ kind: "word-list", mode: "off" },
	{ kind: "first-posts", mode: "off" },
] as const;

/** The screening rules of a new brand, named in its language. */
export async function giveStartingScreening(tx: WriteContext) {
	const t = translator(tx.brand.locale);
	const rules = await tx.db
		.insertInto("screeningRule")
		.values(
			starting.map(({ kind, mode }, position) => ({
				brandId: tx.brand.id,
				kind,
				mode,
				position,
				name: t(`moderation:screening.${kind}.name`),
				verdict: "hold" as const,
				settings: JSON.stringify(settingsOf[kind].parse({})),
				updatedAt: tx.now,
			})),
		)
		.returning(["id", "version", "mode", "verdict", "settings"])
		.execute();
	await tx.db
		.insertInto("screeningRuleVersion")
		.values(
			rules.map(({ id, settings, ...rule }) => ({
				...rule,
				brandId: tx.brand.id,
				ruleId: id,
				settings: JSON.stringify(settings),
				savedAt: tx.now,
			})),
		)
		.execute();
}
