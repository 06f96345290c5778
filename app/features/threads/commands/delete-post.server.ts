import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { postDeleted, postWithdrawn } from "../events";
import { canDeletePost, isWaiting } from "../policy";
import { setVisibility } from "../set-visibility.server";
import { loadPostForChange } from "../thread-state.server";

/** Takes a post out of the thread; its place stays, its text is for staff only. What still waited is withdrawn. */
export async function deletePost(ctx: Context, { postId }: { postId: number }) {
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (!tx.actor || !canDeletePost(tx.actor, post, thread))
			throw new DomainError("forbidden", "errors:not-allowed");
		await setVisibility(tx, { post, thread, to: "removed", by: tx.actor.memberId, reason: "" });
		await record(tx, isWaiting(post) ? postWithdrawn : postDeleted, { threadId: thread.id, postId: post.id });
		return { post, thread };
	});
}
