import { applying, ruleForm, switching } from "~/features/standing/contract";
import { saveRules, switchStanding, tryOut } from "~/features/standing/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What the three buttons do: switch, try out, apply. Only trying out has something to show. */
export async function actOnRules(ctx: Context, fields: Fields) {
	if (fields.intent === "switch") {
		await switchStanding(ctx, parseInput(switching, fields).enabled);
		return null;
	}
	const settings = parseInput(ruleForm, fields);
	const { since } = parseInput(applying, fields);
	if (fields.intent === "simulate") return tryOut(ctx, "rules", { settings, since });
	await saveRules(ctx, settings, since);
	return null;
}
