import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { postHidden } from "../events";
import { canHidePost } from "../policy";
import { setVisibility } from "../set-visibility.server";
import { loadPostForChange } from "../thread-state.server";

/** Hides a published post from everybody but its author and staff, for a reason. */
export async function hidePost(ctx: Context, { postId, reason }: { postId: number; reason: string }) {
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (!tx.actor || !canHidePost(tx.actor, post, thread))
			throw new DomainError("forbidden", "errors:not-allowed");
		await setVisibility(tx, { post, thread, to: "hidden", by: tx.actor.memberId, reason: reason });
		await record(tx, postHidden, { threadId: thread.id, postId: post.id, reason });
		return { post, thread };
	});
}
