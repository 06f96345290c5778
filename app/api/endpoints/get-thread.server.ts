import { getThread } from "~/features/threads/index.server";
import { threadExample } from "../contract/examples";
import { threadPath } from "../contract/parameters";
import { thread as resource } from "../contract/resources";
import { endpoint } from "../endpoint";
import { threadView } from "../views/thread-view";

/** One thread, without its posts. */
export const getThreadEndpoint = endpoint({
	id: "getThread",
	method: "GET",
	path: "/api/v1/threads/{id}",
	group: "Threads",
	summary: "Read a thread",
	description: "The thread without its posts: read them from `/posts` below it.",
	scope: "read",
	params: threadPath,
	answer: { status: 200, description: "The thread.", schema: resource, example: threadExample },
	problems: ["not-found"],
	async act(ctx, { params }) {
		return { body: threadView(ctx.brand, await getThread(ctx, params.id)) };
	},
});
