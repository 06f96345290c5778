import { postFlagged, postHeld, postWithdrawn, threadChanged } from "~/features/threads/events";
import type { WriteContext } from "~/platform/context";
import { subscribe } from "~/platform/events/subscriptions";
import { takeEffect } from "./effects/take-effect.server";
import { openCase } from "./open-case.server";

/** A held post has its case from the same moment on: its author sees that it waits, a moderator that it is there. */
export const openCaseOfHeldPost = subscribe(
	"moderation.open-case-of-held-post",
	postHeld,
	async (tx, { postId, threadId, categoryId, authorId }) => {
		await finishPending(tx, postId);
		await openCase(tx, { postId, threadId, categoryId, authorId, queue: "held", weight: 0, reports: 0 });
	},
);

export const openCaseOfFlaggedPost = subscribe(
	"moderation.open-case-of-flagged-post",
	postFlagged,
	async (tx, { postId, threadId, categoryId, authorId, findings }) => {
		const weight = 1 + Math.max(0, ...findings.map(({ score }) => score ?? 0));
		await openCase(tx, { postId, threadId, categoryId, authorId, queue: "detected", weight, reports: 0 });
	},
);

/** Nothing is left to decide about what its author took back. */
export const closeCaseOfWithdrawnPost = subscribe(
	"moderation.close-case-of-withdrawn-post",
	postWithdrawn,
	async (tx, { postId }) => {
		await finishPending(tx, postId);
		await tx.db
			.updateTable("moderationCase")
			.set((eb) => ({
				state: "void",
				version: eb("version", "+", 1),
				closedAt: tx.now,
				leasedBy: null,
				leasedUntil: null,
			}))
			.where("brandId", "=", tx.brand.id)
			.where("postId", "=", postId)
			.where("kind", "=", "post")
			.where("state", "in", ["open", "waiting"])
			.execute();
	},
);

/** A case stands where its thread does: who moderates only some categories sees it there. */
export const moveCasesOfThread = subscribe(
	"moderation.move-cases-of-thread",
	threadChanged,
	async (tx, { threadId, from, to }) => {
		if (from === to) return;
		await tx.db
			.updateTable("moderationCase")
			.set({ categoryId: to })
			.where("brandId", "=", tx.brand.id)
			.where("threadId", "=", threadId)
			.execute();
	},
);

/** An author who acts on a decision inside its undo window has read it: the window is over. */
async function finishPending(tx: WriteContext, postId: number) {
	const pending = await tx.db
		.selectFrom("decision")
		.innerJoin("moderationCase as c", (join) =>
			join.onRef("c.brandId", "=", "decision.brandId").onRef("c.id", "=", "decision.caseId"),
		)
		.select("decision.id")
		.where("decision.brandId", "=", tx.brand.id)
		.where("c.postId", "=", postId)
		.where("c.kind", "=", "post")
		.where("c.state", "=", "decided")
		.where("decision.state", "=", "pending")
		.executeTakeFirst();
	if (pending) await takeEffect(tx, pending.id);
}
