import { appealDecision } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { appealed } from "../contract/moderation";
import { newAppeal } from "../contract/moderation-bodies";
import { decisionPath } from "../contract/moderation-parameters";
import { endpoint } from "../endpoint";

/** Objects to a decision. */
export const appealDecisionEndpoint = endpoint({
	id: "appealDecision",
	method: "POST",
	path: "/api/v1/decisions/{id}/appeals",
	group: "Moderation",
	summary: "Appeal a decision",
	description:
		"For the member concerned, once per decision, within six months after they were told. Somebody else than who decided will judge it.",
	scope: "write",
	params: decisionPath,
	body: newAppeal,
	bodyExample: { text: "It is no advertising: I made the table myself.", author: "tomas" },
	answer: {
		status: 201,
		description: "The appeal.",
		schema: appealed,
		example: { id: 4 },
		withoutLocation: true,
	},
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async act(ctx, { params, body: { author, text } }) {
		const { id } = await appealDecision(await actAs(ctx, author), params.id, { text });
		return { body: { id } };
	},
});
