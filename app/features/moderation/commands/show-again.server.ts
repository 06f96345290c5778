import { loadPostForChange, restorePost } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { findOwnPending } from "../queries/find-own-pending.server";
import { moderatePost } from "./moderate-post.server";
import { undoDecision } from "./undo-decision.server";

/** Authors take an own deletion back; what moderators took down comes back by a decision, as it went. */
export async function showAgain(
	ctx: Context,
	postId: number,
): Promise<{ thread: { id: number; slug: string } }> {
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (post.authorId === tx.actor?.memberId) return restorePost(tx, { postId });
		// Within the undo window the own decision is taken back instead of a second one made.
		const pending = await findOwnPending(tx, postId);
		if (pending !== null) {
			await undoDecision(tx, pending);
			return { thread };
		}
		return moderatePost(tx, postId, { outcome: "approve", note: "", message: "", passage: "" });
	});
}
