import type { WriteContext } from "~/platform/context";
import type { Visibility } from "./policy";
import type { PostState, ThreadState } from "./thread-state.server";

interface Change {
	post: PostState;
	thread: ThreadState;
	to: Visibility;
	by: number;
	reason: string;
}

/** Moves a post to another visibility, keeps who did it and why, and keeps all counts true. */
export async function setVisibility(tx: WriteContext, { post, thread, to, by, reason }: Change) {
	const brandId = tx.brand.id;
	await tx.db
		.updateTable("post")
		.set({ visibility: to })
		.where("brandId", "=", brandId)
		.where("id", "=", post.id)
		.execute();
	await tx.db
		.insertInto("postVisibilityChange")
		.values({
			brandId,
			postId: post.id,
			fromVisibility: post.visibility,
			toVisibility: to,
			changedBy: by,
			reason,
			changedAt: tx.now,
		})
		.execute();
	const step = Number(to === "published") - Number(post.visibility === "published");
	if (post.number === 1) await followFirstPost(tx, thread, to, step);
	else if (step !== 0) await recountReplies(tx, thread, step);
	if (step !== 0) await countForAuthor(tx, post, step);
	if (to !== "published")
		await tx.db
			.deleteFrom("acceptedAnswer")
			.where("brandId", "=", brandId)
			.where("postId", "=", post.id)
			.execute();
}

/** A thread is as visible as its first post. */
async function followFirstPost(tx: WriteContext, thread: ThreadState, to: Visibility, step: number) {
	await tx.db
		.updateTable("thread")
		.set({ visibility: to })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", thread.id)
		.execute();
	await tx.db
		.updateTable("category")
		.set((eb) => ({ threadCount: eb("threadCount", "+", step) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", thread.categoryId)
		.execute();
	await tx.db
		.updateTable("tag")
		.set((eb) => ({ threadCount: eb("threadCount", "+", step) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "in", (eb) =>
			eb
				.selectFrom("threadTag")
				.select("tagId")
				.where("brandId", "=", tx.brand.id)
				.where("threadId", "=", thread.id),
		)
		.execute();
}

async function recountReplies(tx: WriteContext, thread: ThreadState, step: number) {
	const newest = await tx.db
		.selectFrom("post")
		.select(["createdAt", "authorId"])
		.where("brandId", "=", tx.brand.id)
		.where("threadId", "=", thread.id)
		.where((eb) => eb.or([eb("visibility", "=", "published"), eb("number", "=", 1)]))
		.orderBy("number", "desc")
		.limit(1)
		.executeTakeFirstOrThrow();
	await tx.db
		.updateTable("thread")
		.set((eb) => ({
			replyCount: eb("replyCount", "+", step),
			score: eb("score", "+", step),
			lastPostAt: newest.createdAt,
			lastPosterId: newest.authorId,
		}))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", thread.id)
		.execute();
}

async function countForAuthor(tx: WriteContext, post: PostState, step: number) {
	await tx.db
		.updateTable("member")
		.set((eb) => ({
			postCount: eb("postCount", "+", step),
			threadCount: eb("threadCount", "+", post.number === 1 ? step : 0),
		}))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", post.authorId)
		.execute();
}
