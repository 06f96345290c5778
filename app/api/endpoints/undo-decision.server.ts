import { undoDecision } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { actingQuery, decisionPath } from "../contract/moderation-parameters";
import { endpoint } from "../endpoint";

/** Takes a decision back. */
export const undoDecisionEndpoint = endpoint({
	id: "undoDecision",
	method: "DELETE",
	path: "/api/v1/decisions/{id}",
	group: "Moderation",
	summary: "Take a decision back",
	description:
		"Within the undo window, by who decided or an owner: nobody has been told. The case is open again and leased to who undid it. Afterwards the answer is 409.",
	scope: "moderate",
	params: decisionPath,
	query: actingQuery,
	answer: { status: 204, description: "Taken back." },
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async act(ctx, { params, query }) {
		await undoDecision(await actAs(ctx, query.author), params.id);
		return {};
	},
});
