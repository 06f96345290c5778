import { rehearse, runRehearsal, saveScreeningRule, screeningRuleInput } from "~/features/rules/index.server";
import type { TestForum } from "./forum";

/** A screening rule of a brand, and a rehearsal of it that is done. */
export async function aRehearsedRule(forum: TestForum, brandId: number, owner: number) {
	const ctx = await forum.context(brandId, owner);
	const { id: rule } = await saveScreeningRule(
		ctx,
		screeningRuleInput.parse({ kind: "word-list", name: "Words", settings: { words: ["yak"] } }),
	);
	const rehearsal = await rehearse(ctx, { ruleId: rule }, 30, { inBackground: false });
	await runRehearsal(ctx, rehearsal);
	return { rule, rehearsal };
}
