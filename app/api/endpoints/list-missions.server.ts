import { listMissions, requireProgramme } from "~/features/ambassadors/index.server";
import { missionsExample, missionsPage } from "../contract/ambassadors";
import { endpoint } from "../endpoint";
import { missionsView } from "../views/ambassador-view";

/** What there is to do for ambassadors. */
export const listMissionsEndpoint = endpoint({
	id: "listMissions",
	method: "GET",
	path: "/api/v1/missions",
	group: "Members",
	summary: "List missions",
	description:
		"Those of the key's member: of their tier, or taken by them; for staff all that run. Not found where the brand has no programme.",
	scope: "read",
	answer: {
		status: 200,
		description: "Missions, newest first.",
		schema: missionsPage,
		example: missionsExample,
	},
	problems: ["not-found"],
	async act(ctx) {
		await requireProgramme(ctx);
		return { body: missionsView(ctx, await listMissions(ctx)) };
	},
});
