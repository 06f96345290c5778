import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { RichNode } from "~/platform/rich-text/document";

/**
 * Gives pictures the size of their upload. Only the actor's own can be put into a text; whoever edits leaves those that
 * the post has. They stay locked, so that none is swept away as unused meanwhile.
 */
export async function bindPictures(
	ctx: Context,
	nodes: RichNode[],
	postId: number | null,
): Promise<number[]> {
	if (nodes.length === 0) return [];
	const ids = [...new Set(nodes.map(({ attrs }) => Number(attrs?.upload)))];
	const uploads = new Map((await mayShow(ctx, ids, postId)).map((row) => [row.id, row]));
	for (const node of nodes) {
		const upload = uploads.get(Number(node.attrs?.upload));
		if (!upload)
			throw new DomainError("invalid", "errors:invalid", {
				fields: { body: { key: "errors:body.picture-of-others" } },
			});
		const { id, width, height } = upload;
		node.attrs = { upload: id, alt: String(node.attrs?.alt ?? ""), width, height };
	}
	return ids;
}

const mayShow = ({ db, brand, actor }: Context, ids: number[], postId: number | null) =>
	db
		.selectFrom("upload")
		.select(["upload.id", "upload.width", "upload.height"])
		.where("upload.brandId", "=", brand.id)
		.where("upload.id", "in", ids)
		.where(({ or, exists, selectFrom }) =>
			or([
				exists(
					selectFrom("memberUpload")
						.select("memberUpload.uploadId")
						.whereRef("memberUpload.brandId", "=", "upload.brandId")
						.whereRef("memberUpload.uploadId", "=", "upload.id")
						.where("memberUpload.memberId", "=", actor?.memberId ?? 0),
				),
				exists(
					selectFrom("postUpload")
						.select("postUpload.uploadId")
						.whereRef("postUpload.brandId", "=", "upload.brandId")
						.whereRef("postUpload.uploadId", "=", "upload.id")
						.where("postUpload.postId", "=", postId ?? 0),
				),
			]),
		)
		.forKeyShare()
		.execute();
