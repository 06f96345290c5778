import { listCategories } from "~/features/threads/index.server";
import { categoryExample, pageOf } from "../contract/examples";
import { categoriesPage } from "../contract/pages";
import { endpoint } from "../endpoint";
import { categoryView } from "../views/category-view";

/** Categories that the member may read, in the brand's order. */
export const listCategoriesEndpoint = endpoint({
	id: "listCategories",
	method: "GET",
	path: "/api/v1/categories",
	group: "Categories",
	summary: "List categories",
	description: "All categories that the member may read, in the forum's order, on one page.",
	scope: "read",
	answer: {
		status: 200,
		description: "The categories.",
		schema: categoriesPage,
		example: pageOf(categoryExample, null),
	},
	problems: [],
	async act(ctx) {
		const rows = await listCategories(ctx);
		return { body: { items: rows.map((row) => categoryView(ctx.brand, row)), nextCursor: null } };
	},
});
