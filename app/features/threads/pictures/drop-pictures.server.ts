import { dropPicture } from "~/features/members/index.server";
import type { WriteContext } from "~/platform/context";

/** The pictures of a text that is erased, with all that it said before; their files, where nothing else shows them. */
export async function dropPicturesOf(tx: WriteContext, postId: number): Promise<void> {
	const rows = await tx.db
		.deleteFrom("postUpload")
		.where("brandId", "=", tx.brand.id)
		.where("postId", "=", postId)
		.returning("uploadId")
		.execute();
	for (const { uploadId } of rows) await dropPicture(tx, uploadId);
}

/** What a member who leaves brought and no post shows. What posts show follows them. */
export async function dropPicturesBroughtBy(tx: WriteContext, memberId: number): Promise<void> {
	const rows = await tx.db
		.deleteFrom("memberUpload")
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", memberId)
		.returning("uploadId")
		.execute();
	for (const { uploadId } of rows) await dropPicture(tx, uploadId);
}
