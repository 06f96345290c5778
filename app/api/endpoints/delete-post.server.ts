import { moderatePost } from "~/features/moderation/index.server";
import { deletePost, findPost } from "~/features/threads/index.server";
import { postPath } from "../contract/parameters";
import { endpoint } from "../endpoint";

/** Takes a post out of its thread. */
export const deletePostEndpoint = endpoint({
	id: "deletePost",
	method: "DELETE",
	path: "/api/v1/posts/{id}",
	group: "Posts",
	summary: "Delete a post",
	description:
		"Its place in the thread stays. A first post with replies cannot be deleted. Posts of others need the scope `moderate` and a key of a member of staff; that is a decision with the reason `other`, which its author is told and can appeal.",
	scope: "write",
	params: postPath,
	answer: { status: 204, description: "Deleted." },
	problems: ["forbidden", "not-found"],
	async act(ctx, { params }) {
		const post = await findPost(ctx, params.id);
		if (post.authorId === ctx.actor?.memberId) await deletePost(ctx, { postId: params.id });
		else
			await moderatePost(ctx, params.id, {
				outcome: "remove",
				reason: "other",
				note: "",
				message: "",
				passage: "",
			});
		return {};
	},
});
