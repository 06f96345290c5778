import { removePlacement } from "~/features/embed/index.server";
import { placementPath } from "../contract/placements";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";

/** Takes a discussion out of a page. */
export const removePlacementEndpoint = endpoint({
	id: "removePlacement",
	method: "DELETE",
	path: "/api/v1/placements/{key}",
	group: "Embedding",
	summary: "Remove a placement",
	description:
		"Takes a discussion out of a page. The thread stays on the forum; a new post at this key opens a new one. Write a `/` in a key as `%2F`. Needs an owner's key.",
	scope: "moderate",
	params: placementPath,
	answer: { status: 204, description: "It is removed." },
	problems: ["forbidden", "not-found"],
	async act(ctx, { params }) {
		requireOwnerKey(ctx);
		await removePlacement(ctx, params.key);
		return {};
	},
});
