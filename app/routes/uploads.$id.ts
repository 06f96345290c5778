import { findUpload } from "~/features/brands/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/** A stored picture. Its id stands for one content for ever, so browsers may keep it. */
export const loader = loaderOf(async (ctx, { params }) => {
	const { content, contentType } = await findUpload(ctx, parseInput(id.catch(0), params.id));
	return new Response(new Uint8Array(content), {
		headers: { "Content-Type": contentType, "Cache-Control": "public, max-age=31536000, immutable" },
	});
});
