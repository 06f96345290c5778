import { findPost, listPosts } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { postView } from "./views/post-view";

/** A post that the actor may read, as the API shows it; `not-found` otherwise. */
export async function readPost(ctx: Context, id: number, { withMarkdown }: { withMarkdown: boolean }) {
	const { threadId, number } = await findPost(ctx, id);
	const [row] = await listPosts(ctx, threadId, { first: number, last: number, withDocument: true });
	if (!row) throw new DomainError("not-found", "errors:post-gone");
	return postView(ctx.brand, threadId, row, { withMarkdown });
}
