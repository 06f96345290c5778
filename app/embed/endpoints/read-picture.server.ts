import { findPicture } from "~/features/threads/index.server";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import type { Asking, EmbedAnswer } from "../embed-endpoint";

/**
 * A picture of a post that everybody reads, for pages elsewhere: browsers ask for pictures without the session. Nobody in
 * between keeps what a moderator can still take away.
 */
export async function readPicture({ ctx, params }: Asking): Promise<EmbedAnswer> {
	const found = await findPicture({ ...ctx, actor: null }, parseInput(id.catch(0), params.id));
	if (found.open) throw new DomainError("not-found", "errors:page-gone");
	return {
		bytes: found.content,
		headers: {
			"Content-Type": found.contentType,
			"Cache-Control": "private, max-age=31536000, immutable",
		},
	};
}
