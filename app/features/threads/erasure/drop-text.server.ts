import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { translator } from "~/platform/i18n/translate";
import { excerptOf, type RichDocument } from "~/platform/rich-text/document";
import { renderDocument } from "~/platform/rich-text/render";
import { slugOf } from "~/platform/slug";
import { postDeleted, postReworded, postWithdrawn } from "../events";
import { dropPicturesOf } from "../pictures/drop-pictures.server";
import { isWaiting } from "../policy";
import { setVisibility } from "../set-visibility.server";
import { lockPost } from "./lock-post.server";
import { saying } from "./saying";

/**
 * Erases one text for good, with all that it said before. Its place stays; a first post that others answered keeps its
 * title and says that its text is gone, so that the answers are not lost with it.
 */
export async function dropText(tx: WriteContext, postId: number): Promise<void> {
	const found = await lockPost(tx, postId);
	if (!found || found.post.visibility === "erased") return;
	const { post, thread } = found;
	const facts = { threadId: thread.id, postId };
	const gone = translator(tx.brand.locale)("account:erasure.text-gone");
	if (post.number === 1 && thread.replyCount > 0) {
		const document = saying(gone);
		await writeText(tx, postId, document);
		await writeThread(tx, thread.id, { excerpt: excerptOf(document) });
		await record(tx, postReworded, facts);
		return;
	}
	await setVisibility(tx, { post, thread, to: "erased", by: post.authorId, reason: "" });
	await writeText(tx, postId, saying(""));
	if (post.number === 1) await writeThread(tx, thread.id, { title: gone, slug: slugOf(gone), excerpt: "" });
	await record(tx, isWaiting(post) ? postWithdrawn : postDeleted, facts);
}

async function writeText(tx: WriteContext, postId: number, document: RichDocument) {
	await tx.db
		.updateTable("post")
		.set({ document: JSON.stringify(document), bodyHtml: renderDocument(document) })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", postId)
		.execute();
	for (const table of ["postRevision", "postMention"] as const)
		await tx.db.deleteFrom(table).where("brandId", "=", tx.brand.id).where("postId", "=", postId).execute();
	await dropPicturesOf(tx, postId);
}

const writeThread = (
	tx: WriteContext,
	threadId: number,
	values: { title?: string; slug?: string; excerpt: string },
) =>
	tx.db
		.updateTable("thread")
		.set(values)
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", threadId)
		.execute();
