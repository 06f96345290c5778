import { loadPostForChange } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isModeratorOf } from "~/platform/identity";
import { requireStaff } from "../case-state.server";
import type { DecisionInput } from "../contract";
import { openCase } from "../open-case.server";
import { findOwnPending } from "../queries/find-own-pending.server";
import { type Decided, decideCase } from "./decide-case.server";
import { undoDecision } from "./undo-decision.server";

/**
 * Decides about a post where a moderator comes across it: its case is opened, or the open one taken, and decided in one
 * go. What nobody reported counts as the moderators' own initiative.
 */
export async function moderatePost(
	ctx: Context,
	postId: number,
	input: Omit<DecisionInput, "revision"> & { revision?: number },
): Promise<Decided & { thread: { id: number; slug: string } }> {
	const actor = requireStaff(ctx.actor);
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, postId);
		if (!isModeratorOf(actor, thread)) throw new DomainError("forbidden", "errors:not-allowed");
		const pending = await findOwnPending(tx, postId);
		if (pending !== null) await undoDecision(tx, pending);
		const place = { postId, threadId: thread.id, categoryId: thread.categoryId, authorId: post.authorId };
		const { id } = await openCase(tx, { ...place, queue: "detected", weight: 0, reports: 0 });
		const decided = await decideCase(tx, id, { ...input, revision: input.revision ?? post.revision });
		return { ...decided, thread };
	});
}
