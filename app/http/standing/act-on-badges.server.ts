import { badgeForm, giving, taking } from "~/features/standing/badges/contract";
import { giveBadge, saveBadge, takeBadge, tryOut } from "~/features/standing/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What the buttons of the owner's page of badges do. Only trying out has something to show. */
export async function actOnBadges(ctx: Context, fields: Fields) {
	if (fields.intent === "give") await giveBadge(ctx, parseInput(giving, fields));
	else if (fields.intent === "take") await takeBadge(ctx, parseInput(taking, fields));
	else {
		const badge = parseInput(badgeForm, fields);
		const isNew = fields.isNew === "on";
		if (fields.intent === "try") return tryOut(ctx, "badge", { badge, isNew });
		await saveBadge(ctx, badge, isNew);
	}
	return null;
}
