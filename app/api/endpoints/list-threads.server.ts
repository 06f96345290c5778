import { findCategory, listThreads } from "~/features/threads/index.server";
import { pageOf, threadInListExample } from "../contract/examples";
import { threadsPage } from "../contract/pages";
import { threadsQuery } from "../contract/parameters";
import { endpoint } from "../endpoint";
import { threadInListView } from "../views/thread-view";

/** Published threads that the member may read. */
export const listThreadsEndpoint = endpoint({
	id: "listThreads",
	method: "GET",
	path: "/api/v1/threads",
	group: "Threads",
	summary: "List threads",
	description:
		"Published threads that the member may read. A category that is not there, or not for this member, is 404.",
	scope: "read",
	query: threadsQuery,
	answer: {
		status: 200,
		description: "One page of threads.",
		schema: threadsPage,
		example: pageOf(threadInListExample, "WyIyMDI2LTAzLTAyVDE4OjA0OjExLjI1MFoiLDEyXQ"),
	},
	problems: ["not-found", "invalid"],
	async act(ctx, { query: { category, ...query } }) {
		const categoryId = category === undefined ? undefined : (await findCategory(ctx, category)).id;
		const { items, nextCursor } = await listThreads(ctx, { ...query, categoryId });
		return { body: { items: items.map((row) => threadInListView(ctx.brand, row)), nextCursor } };
	},
});
