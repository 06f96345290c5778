import type { Context } from "~/platform/context";
import type { RichDocument } from "~/platform/rich-text/document";
import { picturesIn } from "./pictures-in";

/** How many pictures a text has; none where it is the edit of a post that had them all before. */
export async function addedPictures({ db, brand }: Context, postId: number | null, document: RichDocument) {
	const pictures = picturesIn(document);
	if (pictures.length === 0 || postId === null) return pictures.length;
	const rows = await db
		.selectFrom("postUpload")
		.select("uploadId")
		.where("brandId", "=", brand.id)
		.where("postId", "=", postId)
		.execute();
	const before = new Set(rows.map(({ uploadId }) => uploadId));
	return pictures.every((id) => before.has(id)) ? 0 : pictures.length;
}
