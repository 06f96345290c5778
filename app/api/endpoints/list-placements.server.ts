import { listPlacements } from "~/features/embed/index.server";
import { listCategories } from "~/features/threads/index.server";
import { pageOf } from "../contract/examples";
import { placementExample, placementsPage, placementsQuery } from "../contract/placements";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";
import { placementView } from "../views/placement-view";

/** Where discussions stand. */
export const listPlacementsEndpoint = endpoint({
	id: "listPlacements",
	method: "GET",
	path: "/api/v1/placements",
	group: "Embedding",
	summary: "List placements",
	description: "Places in the brand's pages where threads are shown, newest first. Needs an owner's key.",
	scope: "moderate",
	query: placementsQuery,
	answer: {
		status: 200,
		description: "One page of placements.",
		schema: placementsPage,
		example: pageOf(placementExample, "2026-03-01T12:46:00.000Z espresso-machine-x1"),
	},
	problems: ["forbidden", "invalid"],
	async act(ctx, { query: { q, limit, cursor } }) {
		requireOwnerKey(ctx);
		const { items, nextCursor } = await listPlacements(ctx, { search: q, limit, cursor });
		const slugs = new Map((await listCategories(ctx)).map(({ id, slug }) => [id, slug]));
		return { body: { items: items.map((row) => placementView(row, slugs)), nextCursor } };
	},
});
