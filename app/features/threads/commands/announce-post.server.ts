import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { type RichDocument, walk } from "~/platform/rich-text/document";
import { replyPosted, threadStarted } from "../events";

/** Tells of a post that was held when it was written: once, however often it is hidden and shown again. */
export async function announcePost(tx: WriteContext, postId: number) {
	const post = await tx.db
		.updateTable("post")
		.set({ announced: true })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", postId)
		.where("announced", "=", false)
		.where("visibility", "=", "published")
		.returning(["id", "threadId", "number", "authorId", "replyToId", "document"])
		.executeTakeFirst();
	if (!post) return;
	const facts = {
		threadId: post.threadId,
		postId,
		authorId: post.authorId,
		mentioned: await mentionedIn(tx, postId),
	};
	if (post.number === 1) return record(tx, threadStarted, facts);
	return record(tx, replyPosted, {
		...facts,
		quoted: await authorsOf(tx, quotedIn(post.document as unknown as RichDocument)),
		replyToAuthorId: post.replyToId ? ((await authorsOf(tx, [post.replyToId]))[0] ?? null) : null,
	});
}

async function mentionedIn(tx: WriteContext, postId: number) {
	const rows = await tx.db
		.selectFrom("postMention")
		.select("memberId")
		.where("brandId", "=", tx.brand.id)
		.where("postId", "=", postId)
		.execute();
	return rows.map(({ memberId }) => memberId);
}

const quotedIn = (document: RichDocument) =>
	[...walk(document)].flatMap(({ type, attrs }) =>
		type === "blockquote" && attrs?.postId ? [Number(attrs.postId)] : [],
	);

async function authorsOf(tx: WriteContext, postIds: number[]) {
	if (postIds.length === 0) return [];
	const rows = await tx.db
		.selectFrom("post")
		.select("authorId")
		.distinct()
		.where("brandId", "=", tx.brand.id)
		.where("id", "in", postIds)
		.execute();
	return rows.map(({ authorId }) => authorId);
}
