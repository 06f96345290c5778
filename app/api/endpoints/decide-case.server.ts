import { decideCase } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { decided } from "../contract/moderation";
import { newDecision } from "../contract/moderation-bodies";
import { casePath } from "../contract/moderation-parameters";
import { endpoint } from "../endpoint";

/** Decides a case. */
export const decideCaseEndpoint = endpoint({
	id: "decideCase",
	method: "POST",
	path: "/api/v1/cases/{id}/decisions",
	group: "Moderation",
	summary: "Decide a case",
	description:
		"It holds at once; author and reporters are told when the undo window has passed. Needs no lease, but 409 answers while a colleague has one, when somebody decided before, and when the post has another revision: `detail` names who was faster. Appeals are judged by somebody else than who decided.",
	scope: "moderate",
	params: casePath,
	body: newDecision,
	bodyExample: {
		outcome: "hide",
		reason: "spam",
		revision: 1,
		message: "Links to a shop belong into the category Offers.",
		author: "anna",
	},
	answer: {
		status: 201,
		description: "The decision.",
		schema: decided,
		example: { id: 9, caseId: 31, outcome: "hide", undoUntil: "2026-03-01T12:47:12.000Z" },
	},
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async act(ctx, { params, body: { author, ...input } }) {
		const { undoUntil, ...decision } = await decideCase(await actAs(ctx, author), params.id, input);
		return {
			body: { ...decision, undoUntil: undoUntil.toISOString() },
			location: `${ctx.brand.origin}/api/v1/decisions/${decision.id}`,
		};
	},
});
