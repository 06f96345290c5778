import { leaseCase } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { lease } from "../contract/moderation";
import { newLease } from "../contract/moderation-bodies";
import { casePath } from "../contract/moderation-parameters";
import { endpoint } from "../endpoint";

/** Takes one case, or goes on with it. */
export const leaseCaseEndpoint = endpoint({
	id: "leaseCase",
	method: "POST",
	path: "/api/v1/cases/{id}/lease",
	group: "Moderation",
	summary: "Lease a case",
	description:
		"Takes a case for five minutes, or prolongs an own lease. While a colleague has it the answer is 409 and names them, unless `takeOver` is set. May be sent without a body.",
	scope: "moderate",
	params: casePath,
	body: newLease,
	bodyOptional: true,
	bodyExample: { author: "anna" },
	answer: {
		status: 200,
		description: "The lease.",
		schema: lease,
		example: { caseId: 31, until: "2026-03-01T12:51:00.000Z" },
	},
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async act(ctx, { params, body: { takeOver, author } }) {
		const { caseId, until } = await leaseCase(await actAs(ctx, author), params.id, { takeOver });
		return { body: { caseId, until: until.toISOString() } };
	},
});
