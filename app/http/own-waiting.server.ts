import { findWaiting, type Waiting } from "~/features/moderation/index.server";
import type { PostRow } from "~/features/threads/index.server";
import { isWaiting } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { markPassage } from "~/platform/rich-text/mark-passage";

/** What the author of a post that waits is told about it. */
export interface OwnWaiting extends Waiting {
	/** The passage to change is marked in the text. */
	marked: boolean;
}

/** Posts of a page, with what their reader is told of the own ones that wait. Asked only where there is one. */
export async function withWaiting<Post extends Pick<PostRow, "id" | "authorId" | "visibility" | "bodyHtml">>(
	ctx: Context,
	threadId: number,
	posts: Post[],
): Promise<{ post: Post; waiting: OwnWaiting | null }[]> {
	const own = ctx.actor?.memberId ?? 0;
	const found = posts.some((post) => post.authorId === own && isWaiting(post))
		? await findWaiting(ctx, threadId)
		: [];
	return posts.map((post) => {
		const waiting = found.find(({ postId }) => postId === post.id);
		if (!waiting) return { post, waiting: null };
		const bodyHtml = markPassage(post.bodyHtml, waiting.passage);
		return {
			post: bodyHtml ? { ...post, bodyHtml } : post,
			waiting: { ...waiting, marked: bodyHtml !== null },
		};
	});
}
