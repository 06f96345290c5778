import type { WriteContext } from "~/platform/context";

/** Tells the rules whether moderators agreed: this is where a rule's precision comes from. */
export async function settleDetections(
	tx: WriteContext,
	{ postId, postRevision }: { postId: number; postRevision: number },
	confirmed: boolean,
) {
	await tx.db
		.updateTable("detection")
		.set({ outcome: confirmed ? "confirmed" : "rejected" })
		.where("brandId", "=", tx.brand.id)
		.where("postId", "=", postId)
		.where("postRevision", "<=", Math.min(postRevision, 2_147_483_647))
		.execute();
}
