import {
	findCategory,
	getThread,
	screenThread,
	spendPost,
	startThread,
} from "~/features/threads/index.server";
import { actAs } from "../authenticate.server";
import { newThread } from "../contract/bodies";
import { markdownExample, startedThreadExample } from "../contract/examples";
import { startedThread } from "../contract/resources";
import { documentOf } from "../document-of.server";
import { endpoint } from "../endpoint";
import { named, renamed } from "../named";
import { threadView } from "../views/thread-view";

/** Starts a thread as the key's member or as another one. */
export const startThreadEndpoint = endpoint({
	id: "startThread",
	method: "POST",
	path: "/api/v1/threads",
	group: "Threads",
	summary: "Start a thread",
	description: "Who writes must have accepted the forum's rules, and may write in the category.",
	scope: "write",
	body: newThread,
	bodyExample: {
		category: "help",
		title: "Which oil for an oak table?",
		kind: "question",
		tags: ["oak"],
		body: markdownExample,
	},
	answer: { status: 201, description: "The thread.", schema: startedThread, example: startedThreadExample },
	problems: ["forbidden", "conflict", "invalid"],
	async screen(ctx, { body: { category, author, body, title } }) {
		const acting = await actAs(ctx, author);
		await spendPost(acting);
		const { id: categoryId } = await named("category", "errors:category", findCategory(acting, category));
		return screenThread(acting, { categoryId, title, document: documentOf(body) });
	},
	async act(ctx, { body: { category, author, body, ...input } }, screening) {
		const acting = await actAs(ctx, author);
		const { id: categoryId } = await named("category", "errors:category", findCategory(acting, category));
		const command = startThread(acting, { ...input, categoryId, document: documentOf(body) }, screening);
		const { id, postId } = await renamed({ categoryId: "category" }, command);
		const thread = threadView(ctx.brand, await getThread(acting, id));
		return { body: { ...thread, postId }, location: `${ctx.brand.origin}/api/v1/threads/${id}` };
	},
});
