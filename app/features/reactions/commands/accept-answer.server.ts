import { canAcceptAnswer, loadPostForChange } from "~/features/threads/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { acceptanceWithdrawn, answerAccepted } from "../events";

/** Marks a reply as the answer to its question, in place of an earlier one, or takes the mark back. */
export async function acceptAnswer(ctx: Context, { postId, on }: { postId: number; on: boolean }) {
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (!tx.actor || !canAcceptAnswer(tx.actor, thread, post))
			throw new DomainError("forbidden", "errors:not-allowed");
		if (tx.actor.memberId !== thread.authorId) await leaveTrace(tx, { threadId: thread.id, postId, on });
		const facts = { threadId: thread.id, postId: post.id, authorId: post.authorId };
		if (on) {
			const answer = { postId: post.id, acceptedBy: tx.actor.memberId, acceptedAt: tx.now };
			await tx.db
				.insertInto("acceptedAnswer")
				.values({ brandId: tx.brand.id, threadId: thread.id, ...answer })
				.onConflict((conflict) => conflict.columns(["brandId", "threadId"]).doUpdateSet(answer))
				.execute();
			await record(tx, answerAccepted, facts);
		} else {
			await tx.db
				.deleteFrom("acceptedAnswer")
				.where("brandId", "=", tx.brand.id)
				.where("postId", "=", post.id)
				.execute();
			await record(tx, acceptanceWithdrawn, facts);
		}
		return { post, thread };
	});
}

/** Whoever asked marks answers as a member; everybody else who may is staff. */
async function leaveTrace(
	tx: WriteContext,
	{ threadId, postId, on }: { threadId: number; postId: number; on: boolean },
) {
	const accepted = await tx.db
		.selectFrom("acceptedAnswer")
		.select("postId")
		.where("brandId", "=", tx.brand.id)
		.where("threadId", "=", threadId)
		.executeTakeFirst();
	await writeAudit(tx, {
		act: on ? "answer.accepted" : "answer.withdrawn",
		subjectKind: "thread",
		subjectId: threadId,
		before: { postId: accepted?.postId ?? null },
		after: { postId: on ? postId : null },
	});
}
