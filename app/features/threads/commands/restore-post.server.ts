import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { postRestored } from "../events";
import { canRestorePost } from "../policy";
import { setVisibility } from "../set-visibility.server";
import { loadPostForChange } from "../thread-state.server";

/** Shows a hidden or deleted post again. */
export async function restorePost(ctx: Context, { postId }: { postId: number }) {
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (!tx.actor || !canRestorePost(tx.actor, post))
			throw new DomainError("forbidden", "errors:not-allowed");
		await setVisibility(tx, { post, thread, to: "published", by: tx.actor.memberId, reason: "" });
		await record(tx, postRestored, { threadId: thread.id, postId: post.id });
		return { post, thread };
	});
}
