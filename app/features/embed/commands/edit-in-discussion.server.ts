import { editPost, screenEdit, spendPost } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { screenedAt } from "../pre-moderated";
import { findPlacementOfPost } from "../queries/find-placement.server";
import { EmbedRefusal } from "../refusal";
import { documentOf } from "./post-in-discussion.server";

interface Edit {
	postId: number;
	markdown: string;
	/** The revision that the author saw: a change made meanwhile is not overwritten. */
	revision: number;
}

/** Replaces the text of an own post, with everything that holds for a new one. */
export async function editInDiscussion(ctx: Context, { postId, markdown, revision }: Edit) {
	const { policy } = await findPlacementOfPost(ctx, postId);
	if (policy === "read-only") throw new EmbedRefusal("read-only");
	await spendPost(ctx);
	const document = documentOf(markdown);
	const screening = await screenEdit(ctx, { postId, document });
	return editPost(ctx, { postId, revision, document }, screenedAt(policy, screening));
}
