import { sql } from "kysely";
import type { WriteContext } from "../context";
import type { Picture } from "./read-picture.server";

/**
 * Keeps a picture that was read, and gives its id in the brand. The same picture again is the same one. An `open` one is
 * for everybody; what was open once stays so, since pages and documents elsewhere have its address.
 */
export async function storePicture(
	tx: WriteContext,
	picture: Picture,
	{ uploadedBy, open }: { uploadedBy: number; open: boolean },
): Promise<number> {
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
			open,
			createdAt: tx.now,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["brandId", "contentHash"])
				.doUpdateSet({ uploadedBy, open: sql<boolean>`upload.open or excluded.open` }),
		)
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
