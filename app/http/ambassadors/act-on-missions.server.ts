import { choosingMission, handingIn } from "~/features/ambassadors/contract";
import { dropMission, handInMission, takeMission } from "~/features/ambassadors/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";

/** What ambassadors do with a mission. */
export function actOnMissions(ctx: Context, fields: Fields): Promise<void> {
	if (fields.intent === "hand-in") return handInMission(ctx, parseInput(handingIn, fields));
	const { mission } = parseInput(choosingMission, fields);
	return fields.intent === "drop" ? dropMission(ctx, mission) : takeMission(ctx, mission);
}
