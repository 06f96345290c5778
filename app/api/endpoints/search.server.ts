import { searchQuery } from "~/features/search/contract";
import { search } from "~/features/search/index.server";
import { searchAnswer, searchParameters } from "../contract/search";
import { searchExample } from "../contract/search-example";
import { endpoint } from "../endpoint";
import { searchView } from "../views/search-view";

/** What the member may read and looks for. */
export const searchEndpoint = endpoint({
	id: "search",
	method: "GET",
	path: "/api/v1/search",
	group: "Search",
	summary: "Search",
	description:
		"Finds threads, posts, members and tags that the member may read. Case, accents and, within limits, endings and slips of the keyboard do not matter. A new text is found some seconds after it was written.",
	scope: "read",
	query: searchParameters,
	answer: {
		status: 200,
		description: "One page of what was found.",
		schema: searchAnswer,
		example: searchExample,
	},
	problems: ["invalid"],
	async act(ctx, { query }) {
		return { body: searchView(ctx.brand, await search(ctx, searchQuery.parse(query))) };
	},
});
