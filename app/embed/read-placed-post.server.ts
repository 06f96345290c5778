import type { EmbedPostAnswer } from "@folkmoot/embed-contract";
import { findInDiscussion, findPlacementOfPost } from "~/features/embed/index.server";
import { findPost, getThread } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { id } from "~/platform/text";
import { placeOf } from "./load-discussion.server";
import { postView } from "./views/post-view";

/** The id in an address; one that is none leads nowhere. */
export function idOf(text: string | undefined): number {
	const found = id.safeParse(text);
	if (!found.success) throw new DomainError("not-found", "errors:post-gone");
	return found.data;
}

/** A post of a discussion as the widget shows it to the actor, and how many there are now. */
export async function readPlacedPost(ctx: Context, postId: number): Promise<EmbedPostAnswer> {
	const { policy } = await findPlacementOfPost(ctx, postId);
	const { threadId } = await findPost(ctx, postId);
	const thread = await getThread(ctx, threadId);
	const post = await findInDiscussion(ctx, threadId, postId);
	if (!post) throw new DomainError("not-found", "errors:post-gone");
	return { post: postView(ctx, post, placeOf(thread, policy)), postCount: thread.replyCount };
}
