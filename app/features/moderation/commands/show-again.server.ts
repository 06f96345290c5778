import { loadPostForChange, restorePost } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { moderatePost } from "./moderate-post.server";

/** Authors take an own deletion back; what moderators took down comes back by a decision, as it went. */
export async function showAgain(
	ctx: Context,
	postId: number,
): Promise<{ thread: { id: number; slug: string } }> {
	return inTransaction(ctx, async (tx) => {
		const { post } = await loadPostForChange(tx, postId);
		if (post.authorId === tx.actor?.memberId) return restorePost(tx, { postId });
		return moderatePost(tx, postId, { outcome: "approve", note: "", message: "", passage: "" });
	});
}
