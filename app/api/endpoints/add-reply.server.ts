import { addReply, screenReply, spendPost } from "~/features/threads/index.server";
import { actAs } from "../authenticate.server";
import { newPost } from "../contract/bodies";
import { markdownExample, postExample } from "../contract/examples";
import { threadPath } from "../contract/parameters";
import { post } from "../contract/posts";
import { documentOf } from "../document-of.server";
import { endpoint } from "../endpoint";
import { readPost } from "../read-post.server";

/** Replies in a thread as the key's member or as another one. */
export const addReplyEndpoint = endpoint({
	id: "addReply",
	method: "POST",
	path: "/api/v1/threads/{id}/posts",
	group: "Posts",
	summary: "Reply in a thread",
	description:
		"Adds a post at the end. A locked thread takes replies of staff only, with the scope `moderate`.",
	scope: "write",
	params: threadPath,
	body: newPost,
	bodyExample: { body: markdownExample, author: "tomas" },
	answer: { status: 201, description: "The post.", schema: post, example: postExample },
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async screen(ctx, { params, body: { author, body } }) {
		const acting = await actAs(ctx, author);
		await spendPost(acting);
		return screenReply(acting, { threadId: params.id, document: documentOf(body) });
	},
	async act(ctx, { params, body: { author, body, replyTo } }, screening) {
		const acting = await actAs(ctx, author);
		const given = { threadId: params.id, replyTo, document: documentOf(body) };
		const reply = await addReply(acting, given, screening);
		return {
			body: await readPost(acting, reply.id, { withMarkdown: false }),
			location: `${ctx.brand.origin}/api/v1/posts/${reply.id}`,
		};
	},
});
