import type { WriteContext } from "~/platform/context";

/** Who is named in a post. */
export async function rememberMentions(tx: WriteContext, postId: number, memberIds: number[]) {
	if (memberIds.length === 0) return;
	await tx.db
		.insertInto("postMention")
		.values(memberIds.map((memberId) => ({ brandId: tx.brand.id, postId, memberId })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
