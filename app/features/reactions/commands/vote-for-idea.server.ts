import { canVote, loadThreadForChange } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { ideaVoted, voteWithdrawn } from "../events";

/** Votes for an idea, or takes the vote back. Doing it twice changes nothing. */
export async function voteForIdea(ctx: Context, { threadId, on }: { threadId: number; on: boolean }) {
	return inTransaction(ctx, async (tx) => {
		const thread = await loadThreadForChange(tx, threadId);
		if (!tx.actor || !canVote(tx.actor, thread)) throw new DomainError("forbidden", "errors:not-allowed");
		const key = { brandId: tx.brand.id, threadId: thread.id, memberId: tx.actor.memberId };
		const { changed } = on
			? await tx.db
					.insertInto("ideaVote")
					.values({ ...key, votedAt: tx.now })
					.onConflict((conflict) => conflict.doNothing())
					.executeTakeFirst()
					.then((result) => ({ changed: Number(result.numInsertedOrUpdatedRows) }))
			: await tx.db
					.deleteFrom("ideaVote")
					.where("brandId", "=", key.brandId)
					.where("threadId", "=", key.threadId)
					.where("memberId", "=", key.memberId)
					.executeTakeFirst()
					.then((result) => ({ changed: -Number(result.numDeletedRows) }));
		const { voteCount } = await tx.db
			.updateTable("thread")
			.set((eb) => ({ voteCount: eb("voteCount", "+", changed), score: eb("score", "+", changed * 3) }))
			.where("brandId", "=", key.brandId)
			.where("id", "=", key.threadId)
			.returning("voteCount")
			.executeTakeFirstOrThrow();
		if (changed !== 0) await record(tx, on ? ideaVoted : voteWithdrawn, { threadId: thread.id });
		return { liked: on, count: voteCount, thread };
	});
}
