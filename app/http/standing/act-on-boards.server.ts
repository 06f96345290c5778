import { recognitionSwitch, seasonForm, seasonRemoval } from "~/features/standing/boards/contract";
import { removeSeason, saveSeason, switchRecognition } from "~/features/standing/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** Leaderboards on or off, and their seasons. */
export async function actOnBoards(ctx: Context, fields: Fields): Promise<void> {
	if (fields.intent === "switch") {
		const { part, shown } = parseInput(recognitionSwitch, fields);
		await switchRecognition(ctx, part, shown);
	} else if (fields.intent === "remove") await removeSeason(ctx, parseInput(seasonRemoval, fields).since);
	else await saveSeason(ctx, parseInput(seasonForm, fields));
}
