import type { WriteContext } from "../context";
import type { Picture } from "./read-picture.server";

/** Keeps a picture that was read, and gives its id in the brand. The same picture again is the same one. */
export async function storePicture(tx: WriteContext, picture: Picture, uploadedBy: number): Promise<number> {
	await tx.services.storage.put(picture.contentHash, picture.content);
	const { id } = await tx.db
		.insertInto("upload")
		.values({
			brandId: tx.brand.id,
			contentHash: picture.contentHash,
			contentType: picture.contentType,
			width: picture.width,
			height: picture.height,
			byteCount: picture.content.length,
			uploadedBy,
			createdAt: tx.now,
		})
		.onConflict((conflict) => conflict.columns(["brandId", "contentHash"]).doUpdateSet({ uploadedBy }))
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
