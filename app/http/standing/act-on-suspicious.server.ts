import { reviewing, reviewingRing } from "~/features/standing/contract";
import { lookForRings, reviewAwards, reviewRing } from "~/features/standing/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** A verdict about somebody's month or about a ring, or a look for rings now. Returns where the page says so. */
export async function actOnSuspicious(ctx: Context, fields: Fields): Promise<string> {
	if (fields.intent === "look") {
		await lookForRings(ctx);
		return "/admin/standing/suspicious?looking";
	}
	if (fields.ring !== undefined) await reviewRing(ctx, parseInput(reviewingRing, fields));
	else await reviewAwards(ctx, parseInput(reviewing, fields));
	return "/admin/standing/suspicious?saved";
}
