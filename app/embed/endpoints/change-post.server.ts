import { embedEdit } from "~/features/embed/contract";
import { editInDiscussion, findPlacementOfPost } from "~/features/embed/index.server";
import { deletePost } from "~/features/threads/index.server";
import type { EmbedEndpoint } from "../embed-endpoint";
import { readBody } from "../read-body.server";
import { idOf, readPlacedPost } from "../read-placed-post.server";

/** Replaces the text of an own post. */
export const editPostEndpoint: EmbedEndpoint = {
	method: "PATCH",
	who: "member",
	async act({ ctx, params, request }) {
		const postId = idOf(params.id);
		const { body } = await readBody(request, embedEdit);
		await editInDiscussion(ctx, { postId, ...body });
		return { body: await readPlacedPost(ctx, postId) };
	},
};

/** Takes an own post out of the discussion. */
export const deletePostEndpoint: EmbedEndpoint = {
	method: "DELETE",
	who: "member",
	async act({ ctx, params }) {
		const postId = idOf(params.id);
		await findPlacementOfPost(ctx, postId);
		await deletePost(ctx, { postId });
		return { status: 204 };
	},
};
