import { listCases } from "~/features/moderation/index.server";
import { actAs } from "../authenticate.server";
import { caseInListExample } from "../contract/case-examples";
import { pageOf } from "../contract/examples";
import { casesQuery } from "../contract/moderation-parameters";
import { casesPage } from "../contract/pages";
import { endpoint } from "../endpoint";
import { caseInListView } from "../views/case-in-list-view";

/** One queue of the desk. */
export const listCasesEndpoint = endpoint({
	id: "listCases",
	method: "GET",
	path: "/api/v1/cases",
	group: "Moderation",
	summary: "List the cases of a queue",
	description: "Open cases in the moderator's categories, the weightiest first, then the oldest.",
	scope: "moderate",
	query: casesQuery,
	answer: {
		status: 200,
		description: "One page of cases.",
		schema: casesPage,
		example: pageOf(caseInListExample, null),
	},
	problems: ["forbidden", "invalid"],
	async act(ctx, { query: { queue, author, limit, cursor } }) {
		const { items, nextCursor } = await listCases(await actAs(ctx, author), queue, { limit, cursor });
		return { body: { items: items.map((row) => caseInListView(ctx.brand, row)), nextCursor } };
	},
});
