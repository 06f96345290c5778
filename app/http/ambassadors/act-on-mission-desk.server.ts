import { choosingMission, missionForm, reviewingTask } from "~/features/ambassadors/contract";
import { closeMission, reviewTask, setMission } from "~/features/ambassadors/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What a manager does with missions. */
export async function actOnMissionDesk(ctx: Context, fields: Fields): Promise<void> {
	if (fields.intent === "review") await reviewTask(ctx, parseInput(reviewingTask, fields));
	else if (fields.intent === "close") await closeMission(ctx, parseInput(choosingMission, fields).mission);
	else await setMission(ctx, parseInput(missionForm, fields));
}
