import { findPicture } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/**
 * A stored picture. Its id stands for one content for ever, so browsers may keep it; what a moderator can still take
 * away is kept by nobody in between.
 */
export const loader = loaderOf(async (ctx, { params }) => {
	const { content, contentType, open } = await findPicture(ctx, parseInput(id.catch(0), params.id));
	const who = open ? "public" : "private";
	return new Response(new Uint8Array(content), {
		headers: { "Content-Type": contentType, "Cache-Control": `${who}, max-age=31536000, immutable` },
	});
});
