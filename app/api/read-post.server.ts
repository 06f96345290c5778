import { findPost, listPostsWithDocuments } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { postView } from "./views/post-view";

/** A post that the actor may read, as the API shows it; `not-found` otherwise. */
export async function readPost(ctx: Context, id: number, { withMarkdown }: { withMarkdown: boolean }) {
	const { threadId, number } = await findPost(ctx, id);
	const { posts } = await listPostsWithDocuments(ctx, threadId, { first: number, last: number });
	if (!posts[0]) throw new DomainError("not-found", "errors:post-gone");
	return postView(ctx.brand, threadId, posts[0], { withMarkdown });
}
