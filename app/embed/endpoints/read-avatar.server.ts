import { findAvatar } from "~/features/members/index.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import type { Asking, EmbedAnswer } from "../embed-endpoint";

/** Somebody's picture for pages elsewhere. Its id stands for one content for ever. */
export async function readAvatar({ ctx, params }: Asking): Promise<EmbedAnswer> {
	const { content, contentType } = await findAvatar(ctx, parseInput(id.catch(0), params.id));
	return {
		bytes: content,
		headers: { "Content-Type": contentType, "Cache-Control": "public, max-age=31536000, immutable" },
	};
}
