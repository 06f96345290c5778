import type { PostState } from "~/features/threads/index.server";
import type { WriteContext } from "~/platform/context";

/** What a decision may have to put back. */
export interface Before {
	visibility: PostState["visibility"];
	/** Where the post was the accepted answer of its question: who said so and when. */
	accepted: { by: number; at: string } | null;
}

/** Makes it the accepted answer again, unless another one was accepted meanwhile. */
export async function restoreAccepted(tx: WriteContext, post: PostState, { accepted }: Before) {
	if (!accepted) return;
	await tx.db
		.insertInto("acceptedAnswer")
		.values({
			brandId: tx.brand.id,
			threadId: post.threadId,
			postId: post.id,
			acceptedBy: accepted.by,
			acceptedAt: new Date(accepted.at),
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
