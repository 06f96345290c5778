import { moveClaim } from "~/features/rewards/index.server";
import { claimMove, claimMovedAnswer, claimPath } from "../contract/claims";
import { endpoint } from "../endpoint";
import { requireOwnerKey } from "../require-owner.server";

/** Approves, declines, sends a claim, or notes that it arrived. */
export const moveClaimEndpoint = endpoint({
	id: "moveClaim",
	method: "POST",
	path: "/api/v1/claims/{id}/moves",
	group: "Rewards",
	summary: "Move a claim on",
	description:
		"From requested to approved or declined, from approved to sent or declined, from sent to received. What is declined gives the credit back. 409 where the claim is in another state, or has no address yet. Needs an owner's key.",
	scope: "moderate",
	params: claimPath,
	body: claimMove,
	bodyExample: { to: "approved" },
	answer: {
		status: 200,
		description: "Where the claim is now.",
		schema: claimMovedAnswer,
		example: { id: 7, state: "approved" },
	},
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async act(ctx, { params, body: { to, note } }) {
		requireOwnerKey(ctx);
		return { body: { id: params.id, state: await moveClaim(ctx, { claimId: params.id, to, note }) } };
	},
});
