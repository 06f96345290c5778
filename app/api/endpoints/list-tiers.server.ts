import { requireProgramme } from "~/features/ambassadors/index.server";
import { tiersExample, tiersPage } from "../contract/ambassadors";
import { endpoint } from "../endpoint";
import { tiersView } from "../views/ambassador-view";

/** What the ambassador programme asks. */
export const listTiersEndpoint = endpoint({
	id: "listTiers",
	method: "GET",
	path: "/api/v1/tiers",
	group: "Members",
	summary: "List the tiers of the ambassador programme",
	description: "Not found where the brand has no programme.",
	scope: "read",
	answer: { status: 200, description: "The three tiers.", schema: tiersPage, example: tiersExample },
	problems: ["not-found"],
	async act(ctx) {
		return { body: tiersView(ctx, await requireProgramme(ctx)) };
	},
});
