import { switching } from "~/features/standing/contract";
import { saveLevels, switchLevels, tryOut } from "~/features/standing/index.server";
import { levelForm } from "~/features/standing/levels/contract";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What the three buttons do: switch, count, save. Only counting has something to show. */
export async function actOnLevels(ctx: Context, fields: Fields) {
	if (fields.intent === "switch") {
		await switchLevels(ctx, parseInput(switching, fields).enabled);
		return null;
	}
	const settings = parseInput(levelForm, fields);
	if (fields.intent === "try") return tryOut(ctx, "levels", { settings });
	await saveLevels(ctx, settings);
	return null;
}
