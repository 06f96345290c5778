import type { WriteContext } from "~/platform/context";

/** What a post shows. It stays when an edit takes a picture out: the history shows it still. */
export async function rememberPictures(tx: WriteContext, postId: number, uploadIds: number[]) {
	if (uploadIds.length === 0) return;
	await tx.db
		.insertInto("postUpload")
		.values(uploadIds.map((uploadId) => ({ brandId: tx.brand.id, postId, uploadId })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
