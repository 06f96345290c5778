import { embedReport } from "~/features/embed/contract";
import { findPlacementOfPost } from "~/features/embed/index.server";
import { reportPost } from "~/features/moderation/index.server";
import type { EmbedEndpoint } from "../embed-endpoint";
import { readBody } from "../read-body.server";
import { idOf } from "../read-placed-post.server";

/** Asks moderators to look at a post. */
export const reportPostEndpoint: EmbedEndpoint = {
	method: "POST",
	who: "member",
	async act({ ctx, params, request }) {
		const postId = idOf(params.id);
		const { body } = await readBody(request, embedReport);
		await findPlacementOfPost(ctx, postId);
		return { status: 201, body: await reportPost(ctx, { postId, ...body }) };
	},
};
