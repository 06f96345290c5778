import { isPlacementKey } from "~/features/embed/contract";
import { remapPlacements } from "~/features/embed/index.server";
import { DomainError } from "~/platform/errors";
import { remapped, remappings } from "../contract/placements";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";

/** Gives discussions new keys when their pages have moved. */
export const remapPlacementsEndpoint = endpoint({
	id: "remapPlacements",
	method: "POST",
	path: "/api/v1/remappings",
	group: "Embedding",
	summary: "Give placements new keys",
	description:
		"Moves discussions to new keys, all of them or none, up to 1,000 at a time. Keys may be exchanged among each other; one at which something was said already is refused with 409. Needs an owner's key.",
	scope: "moderate",
	body: remappings,
	bodyExample: { pairs: [{ from: "espresso-machine-x1", to: "machines/x1" }] },
	answer: {
		status: 200,
		description: "How many have a new key.",
		schema: remapped,
		example: { moved: 1 },
	},
	problems: ["forbidden", "conflict", "invalid"],
	async act(ctx, { body: { pairs } }) {
		requireOwnerKey(ctx);
		const odd = pairs.findIndex(({ from, to }) => !isPlacementKey(from) || !isPlacementKey(to));
		if (odd >= 0)
			throw new DomainError("invalid", "errors:invalid", {
				fields: { [`pairs.${odd}`]: { key: "errors:embed.key" } },
			});
		return { body: { moved: await remapPlacements(ctx, pairs) } };
	},
});
