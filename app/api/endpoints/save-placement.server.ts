import { newPlacement } from "~/features/embed/contract";
import { savePlacement } from "~/features/embed/index.server";
import { parseInput } from "~/platform/parse-input";
import { placementBody, placementSaved } from "../contract/placements";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";

/** Makes a placement before anybody has posted, or changes the one at its key. */
export const savePlacementEndpoint = endpoint({
	id: "savePlacement",
	method: "POST",
	path: "/api/v1/placements",
	group: "Embedding",
	summary: "Make or change a placement",
	description:
		"Makes a place for a discussion before anybody has posted. The same key again changes the one that is there; what is left out gets its usual value, and a thread stays. Needs an owner's key.",
	scope: "moderate",
	body: placementBody,
	bodyExample: { key: "espresso-machine-x1", title: "Espresso machine X1", category: "help" },
	answer: {
		status: 201,
		description: "The placement's key.",
		schema: placementSaved,
		example: { key: "espresso-machine-x1" },
		withoutLocation: true,
	},
	problems: ["forbidden", "invalid"],
	async act(ctx, { body }) {
		requireOwnerKey(ctx);
		return { body: await savePlacement(ctx, parseInput(newPlacement, body)) };
	},
});
