import { canLike, loadPostForChange, type PostState } from "~/features/threads/index.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { likeWithdrawn, postLiked } from "../events";

/** Likes a post, or takes the like back. Doing it twice changes nothing. */
export async function likePost(ctx: Context, { postId, on }: { postId: number; on: boolean }) {
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (!tx.actor || !canLike(tx.actor, post)) throw new DomainError("forbidden", "errors:not-allowed");
		const changed = on ? await insertLike(tx, post.id) : await deleteLike(tx, post.id);
		const count = await countLike(tx, post, changed ? (on ? 1 : -1) : 0);
		if (changed)
			await record(tx, on ? postLiked : likeWithdrawn, {
				threadId: thread.id,
				postId: post.id,
				authorId: post.authorId,
			});
		return { liked: on, count, post, thread };
	});
}

async function insertLike(tx: WriteContext, postId: number) {
	const { numInsertedOrUpdatedRows } = await tx.db
		.insertInto("postLike")
		.values({ brandId: tx.brand.id, postId, memberId: tx.actor?.memberId as number, likedAt: tx.now })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return Number(numInsertedOrUpdatedRows) > 0;
}

async function deleteLike(tx: WriteContext, postId: number) {
	const { numDeletedRows } = await tx.db
		.deleteFrom("postLike")
		.where("brandId", "=", tx.brand.id)
		.where("postId", "=", postId)
		.where("memberId", "=", tx.actor?.memberId as number)
		.executeTakeFirst();
	return Number(numDeletedRows) > 0;
}

async function countLike(tx: WriteContext, post: PostState, step: number): Promise<number> {
	const { likeCount } = await tx.db
		.updateTable("post")
		.set((eb) => ({ likeCount: eb("likeCount", "+", step) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", post.id)
		.returning("likeCount")
		.executeTakeFirstOrThrow();
	if (step === 0) return likeCount;
	await tx.db
		.updateTable("member")
		.set((eb) => ({ likesReceived: eb("likesReceived", "+", step) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", post.authorId)
		.execute();
	if (post.number !== 1) return likeCount;
	await tx.db
		.updateTable("thread")
		.set((eb) => ({ likeCount: eb("likeCount", "+", step), score: eb("score", "+", step * 2) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", post.threadId)
		.execute();
	return likeCount;
}
