import type { WriteContext } from "~/platform/context";
import type { RichDocument } from "~/platform/rich-text/document";

/** A post and its thread for a change in nobody's name, locked thread first, as everywhere. */
export async function lockPost(tx: WriteContext, postId: number) {
	const thread = await tx.db
		.selectFrom("thread")
		.select(["thread.id", "thread.categoryId", "thread.replyCount"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", (eb) =>
			eb
				.selectFrom("post")
				.select("threadId")
				.where("post.brandId", "=", tx.brand.id)
				.where("post.id", "=", postId),
		)
		.forNoKeyUpdate()
		.executeTakeFirst();
	const post = await tx.db
		.selectFrom("post")
		.select(["id", "number", "authorId", "visibility", "document", "bodyHtml"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", postId)
		.forNoKeyUpdate()
		.executeTakeFirst();
	return thread && post && { thread, post: { ...post, document: post.document as unknown as RichDocument } };
}
