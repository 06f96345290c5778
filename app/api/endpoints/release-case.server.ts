import { getCase, releaseCase } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { actingQuery, casePath } from "../contract/moderation-parameters";
import { endpoint } from "../endpoint";

/** Gives a case back. */
export const releaseCaseEndpoint = endpoint({
	id: "releaseCase",
	method: "DELETE",
	path: "/api/v1/cases/{id}/lease",
	group: "Moderation",
	summary: "Give a case back",
	description: "Ends an own lease. The lease of a colleague stays as it is.",
	scope: "moderate",
	params: casePath,
	query: actingQuery,
	answer: { status: 204, description: "This moderator has no lease of the case any more." },
	problems: ["forbidden", "not-found", "invalid"],
	async act(ctx, { params, query }) {
		const acting = await actAs(ctx, query.author);
		// Refuses what is not there, or not for this moderator.
		await getCase(acting, params.id);
		await releaseCase(acting, params.id);
		return {};
	},
});
