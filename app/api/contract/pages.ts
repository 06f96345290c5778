import { z } from "zod";
import { caseInList } from "./cases";
import { post } from "./posts";
import { category, resources, threadInList } from "./resources";

export const pageOf = <Item extends z.ZodType>(item: Item) =>
	z.strictObject({
		items: z.array(item),
		nextCursor: z.string().nullable().meta({ description: "Where the next page begins; null on the last." }),
	});

export const categoriesPage = pageOf(category).register(resources, { id: "CategoriesPage" });
export const threadsPage = pageOf(threadInList).register(resources, { id: "ThreadsPage" });
export const postsPage = pageOf(post).register(resources, { id: "PostsPage" });
export const casesPage = pageOf(caseInList).register(resources, { id: "CasesPage" });
