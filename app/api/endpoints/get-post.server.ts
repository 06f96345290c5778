import { postExample } from "../contract/examples";
import { postPath, postQuery } from "../contract/parameters";
import { post as resource } from "../contract/posts";
import { endpoint } from "../endpoint";
import { readPost } from "../read-post.server";

/** One post. */
export const getPostEndpoint = endpoint({
	id: "getPost",
	method: "GET",
	path: "/api/v1/posts/{id}",
	group: "Posts",
	summary: "Read a post",
	scope: "read",
	params: postPath,
	query: postQuery,
	answer: { status: 200, description: "The post.", schema: resource, example: postExample },
	problems: ["not-found", "invalid"],
	async act(ctx, { params, query }) {
		return { body: await readPost(ctx, params.id, { withMarkdown: query.include === "markdown" }) };
	},
});
