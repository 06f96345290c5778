import { hashRequest, readIdempotencyKey } from "~/api/idempotency-key.server";
import { newEmbedPost } from "~/features/embed/contract";
import { postInDiscussion } from "~/features/embed/index.server";
import type { EmbedEndpoint } from "../embed-endpoint";
import { readBody } from "../read-body.server";
import { readPlacedPost } from "../read-placed-post.server";

const REPLAY = { "Idempotent-Replay": "true" };

/** Posts at a placement; with an Idempotency-Key once, however often it is sent. */
export const addPostEndpoint: EmbedEndpoint = {
	method: "POST",
	who: "member",
	async act({ ctx, params, request }) {
		const { raw, body } = await readBody(request, newEmbedPost);
		const key = readIdempotencyKey(request);
		const named = key === null ? null : { key, requestHash: hashRequest(request, raw) };
		const { id, replayed } = await postInDiscussion(ctx, { ...body, key: params.key ?? "" }, named);
		return {
			status: 201,
			body: await readPlacedPost(ctx, id),
			headers: replayed ? REPLAY : undefined,
		};
	},
};
