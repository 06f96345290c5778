import type { z } from "zod";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { excerptOf, type RichDocument } from "~/platform/rich-text/document";
import { RENDERER_VERSION } from "~/platform/rich-text/render";
import { slugOf } from "~/platform/slug";
import { type Body, documentFrom, prepareBody } from "../body.server";
import type { newThread } from "../contract";
import { threadStarted } from "../events";
import { spendPost } from "../may-post.server";
import { rememberMentions } from "../mentions.server";
import { canStartThread } from "../policy";
import { tagThread } from "../tags.server";

type NewThread = Omit<z.output<typeof newThread>, "body" | "bodyDocument"> &
	({ body: string; bodyDocument: string } | { document: RichDocument });

export interface StartedThread {
	id: number;
	slug: string;
	postId: number;
}

/** Starts a thread with its first post. */
export async function startThread(ctx: Context, input: NewThread): Promise<StartedThread> {
	const author = await spendPost(ctx);
	const document = "document" in input ? input.document : documentFrom(input);
	return inTransaction(ctx, async (tx) => {
		await requireCategory(tx, input.categoryId);
		const body = await prepareBody(tx, document);
		const thread = await insertThread(tx, author.memberId, input, body);
		await count(tx, thread, author.memberId, input);
		await tx.db
			.deleteFrom("draft")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", author.memberId)
			.where("place", "=", "new-thread")
			.execute();
		await record(tx, threadStarted, {
			threadId: thread.id,
			postId: thread.postId,
			authorId: author.memberId,
			mentioned: body.mentioned,
		});
		return thread;
	});
}

async function requireCategory(tx: WriteContext, categoryId: number) {
	const category = await tx.db
		.selectFrom("category")
		.select(["readableBy", "postableBy", "archivedAt"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", categoryId)
		.executeTakeFirst();
	if (!category || !canStartThread(tx.actor, category)) {
		throw new DomainError("invalid", "errors:invalid", {
			fields: { categoryId: { key: "errors:category" } },
		});
	}
}

async function insertThread(
	tx: WriteContext,
	authorId: number,
	input: NewThread,
	body: Body,
): Promise<StartedThread> {
	const brandId = tx.brand.id;
	const slug = slugOf(input.title) || "thread";
	const { id } = await tx.db
		.insertInto("thread")
		.values({
			brandId,
			categoryId: input.categoryId,
			authorId,
			kind: input.kind,
			title: input.title,
			slug,
			excerpt: excerptOf(body.document),
			ideaStatus: input.kind === "idea" ? "open" : null,
			createdAt: tx.now,
			lastPostAt: tx.now,
			lastPosterId: authorId,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const post = await tx.db
		.insertInto("post")
		.values({
			brandId,
			threadId: id,
			number: 1,
			authorId,
			document: JSON.stringify(body.document),
			bodyHtml: body.html,
			rendererVersion: RENDERER_VERSION,
			createdAt: tx.now,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await rememberMentions(tx, post.id, body.mentioned);
	await tx.db
		.insertInto("threadReading")
		.values({ brandId, memberId: authorId, threadId: id, lastReadNumber: 1 })
		.execute();
	return { id, slug, postId: post.id };
}

/** Category, tags, member: every command locks them in this order. */
async function count(tx: WriteContext, thread: StartedThread, authorId: number, input: NewThread) {
	await tx.db
		.updateTable("category")
		.set((eb) => ({ threadCount: eb("threadCount", "+", 1) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", input.categoryId)
		.execute();
	await tagThread(tx, thread.id, input.tags);
	await tx.db
		.updateTable("member")
		.set((eb) => ({ threadCount: eb("threadCount", "+", 1), postCount: eb("postCount", "+", 1) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", authorId)
		.execute();
}
