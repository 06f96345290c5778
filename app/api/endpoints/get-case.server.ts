import { getCase } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { caseExample } from "../contract/case-examples";
import { fullCase } from "../contract/cases";
import { actingQuery, casePath } from "../contract/moderation-parameters";
import { endpoint } from "../endpoint";
import { caseView } from "../views/case-view";

/** One case. */
export const getCaseEndpoint = endpoint({
	id: "getCase",
	method: "GET",
	path: "/api/v1/cases/{id}",
	group: "Moderation",
	summary: "Read a case",
	description:
		"Everything that a decision needs: the post, its reports, what rules found, earlier decisions, notes and the appeal. A case outside the moderator's categories is not there.",
	scope: "moderate",
	params: casePath,
	query: actingQuery,
	answer: { status: 200, description: "The case.", schema: fullCase, example: caseExample },
	problems: ["forbidden", "not-found", "invalid"],
	async act(ctx, { params, query }) {
		return { body: caseView(ctx.brand, await getCase(await actAs(ctx, query.author), params.id)) };
	},
});
