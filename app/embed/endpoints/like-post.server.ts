import { findPlacementOfPost } from "~/features/embed/index.server";
import { likePost } from "~/features/reactions/index.server";
import type { EmbedEndpoint } from "../embed-endpoint";
import { idOf } from "../read-placed-post.server";

const like = (method: "PUT" | "DELETE", on: boolean): EmbedEndpoint => ({
	method,
	who: "member",
	async act({ ctx, params }) {
		const postId = idOf(params.id);
		await findPlacementOfPost(ctx, postId);
		const { liked, count } = await likePost(ctx, { postId, on });
		return { body: { liked, likeCount: count } };
	},
});

/** Likes a post; doing it twice changes nothing. */
export const likePostEndpoint = like("PUT", true);
/** Takes the like back. */
export const unlikePostEndpoint = like("DELETE", false);
