import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { RichDocument } from "~/platform/rich-text/document";
import { canReadCategory, canReadPost } from "../policy";

/** One post with its place, for editing, quoting and links; `not-found` where the actor may not read it. */
export async function findPost(ctx: Context, id: number) {
	const post = await ctx.db
		.selectFrom("post")
		.innerJoin("thread", (join) =>
			join.onRef("thread.brandId", "=", "post.brandId").onRef("thread.id", "=", "post.threadId"),
		)
		.innerJoin("category", (join) =>
			join.onRef("category.brandId", "=", "thread.brandId").onRef("category.id", "=", "thread.categoryId"),
		)
		.innerJoin("member", (join) =>
			join.onRef("member.brandId", "=", "post.brandId").onRef("member.id", "=", "post.authorId"),
		)
		.leftJoin("threadLock", (join) =>
			join.onRef("threadLock.brandId", "=", "thread.brandId").onRef("threadLock.threadId", "=", "thread.id"),
		)
		.select([
			"post.id",
			"post.threadId",
			"post.number",
			"post.authorId",
			"post.visibility",
			"post.revision",
			"post.document",
			"post.bodyHtml",
			"post.createdAt",
			"post.editedAt",
			"post.likeCount",
			"post.replyToId",
			"member.handle",
			"member.displayName",
			"thread.slug as threadSlug",
			"thread.title as threadTitle",
			"thread.kind as threadKind",
			"thread.visibility as threadVisibility",
			"thread.replyCount",
			"thread.categoryId",
			"threadLock.lockedAt",
			"category.readableBy",
		])
		.where("post.brandId", "=", ctx.brand.id)
		.where("post.id", "=", id)
		.executeTakeFirst();
	const readable =
		post &&
		canReadCategory(ctx.actor, post) &&
		canReadPost(ctx.actor, post) &&
		canReadPost(ctx.actor, { ...post, visibility: post.threadVisibility });
	if (!readable) throw new DomainError("not-found", "errors:post-gone");
	return { ...post, document: post.document as RichDocument, locked: post.lockedAt !== null };
}
