import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { postHeld, postRestored } from "../events";
import { canRestorePost, type Visibility } from "../policy";
import { setVisibility } from "../set-visibility.server";
import { loadPostForChange } from "../thread-state.server";

/** Shows a hidden or deleted post again. An author who takes a deletion back gets what was there before it. */
export async function restorePost(ctx: Context, { postId }: { postId: number }) {
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (!tx.actor || !canRestorePost(tx.actor, post, thread))
			throw new DomainError("forbidden", "errors:not-allowed");
		const before = post.deletedByAuthor ? await visibilityBefore(tx, post.id) : "published";
		// What was returned has to wait again as well: the moderators' case was closed with the deletion.
		const to = before === "returned" ? "held" : before;
		await setVisibility(tx, { post, thread, to, by: tx.actor.memberId, reason: "" });
		if (to === "held") {
			const { id: postId, threadId, authorId, revision } = post;
			const { categoryId } = thread;
			await record(tx, postHeld, { postId, threadId, authorId, categoryId, revision, findings: [] });
		}
		await record(tx, postRestored, { threadId: thread.id, postId: post.id });
		return { post, thread };
	});
}

/** What was held for a moderator stays so: deleting and taking it back is no way around. */
async function visibilityBefore(tx: WriteContext, postId: number): Promise<Visibility> {
	const { fromVisibility } = await tx.db
		.selectFrom("postVisibilityChange")
		.select("fromVisibility")
		.where("brandId", "=", tx.brand.id)
		.where("postId", "=", postId)
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirstOrThrow();
	return fromVisibility as Visibility;
}
