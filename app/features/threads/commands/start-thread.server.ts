import type { z } from "zod";
import type { ScreeningResult } from "~/features/rules/contract";
import { requireStillAllowed } from "~/features/rules/index.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { excerptOf } from "~/platform/rich-text/document";
import { RENDERER_VERSION } from "~/platform/rich-text/render";
import { slugOf } from "~/platform/slug";
import { type Body, prepareBody } from "../body.server";
import type { newThread } from "../contract";
import { threadStarted } from "../events";
import { keepFindings } from "../keep-findings.server";
import { detectIn } from "../languages/language-of.server";
import { requirePoster, spendPost } from "../may-post.server";
import { rememberMentions } from "../mentions.server";
import { rememberPictures } from "../pictures/remember-pictures.server";
import { canStartThread } from "../policy";
import { findCategoryAccess } from "../queries/find-category-access.server";
import { documentOf, type GivenText, screenThread } from "../screen-text.server";
import { tagThread } from "../tags.server";

type NewThread = Omit<z.output<typeof newThread>, "body" | "bodyDocument"> & GivenText;

export interface StartedThread {
	id: number;
	slug: string;
	postId: number;
	/** A held thread waits for a moderator. */
	visibility: "published" | "held";
}

/** Starts a thread with its first post. Inside a transaction the caller has counted and screened it before. */
export async function startThread(
	ctx: Context,
	input: NewThread,
	screening?: ScreeningResult,
): Promise<StartedThread> {
	const author = screening ? requirePoster(ctx) : await spendPost(ctx);
	const document = documentOf(input);
	const { categoryId, title } = input;
	const screened = screening ?? (await screenThread(ctx, { categoryId, title, document }));
	const visibility = screened.verdict === "hold" ? "held" : "published";
	return inTransaction(ctx, async (tx) => {
		await requireCategory(tx, categoryId);
		await requireStillAllowed(tx, { categoryId, threadId: null });
		const body = await prepareBody(tx, document);
		const thread = await insertThread(tx, author.memberId, input, body, visibility);
		await count(tx, thread, author.memberId, input);
		await tx.db
			.deleteFrom("draft")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", author.memberId)
			.where("place", "=", "new-thread")
			.execute();
		const place = { postId: thread.postId, threadId: thread.id, authorId: author.memberId };
		const held = visibility === "held";
		const flagged = screened.verdict === "flag";
		await keepFindings(tx, { ...place, categoryId, revision: 1 }, screened, { held, flagged });
		if (!held) await record(tx, threadStarted, { ...place, mentioned: body.mentioned });
		return thread;
	});
}

async function requireCategory(tx: WriteContext, categoryId: number) {
	const category = await findCategoryAccess(tx, categoryId);
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
	visibility: StartedThread["visibility"],
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
			visibility,
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
			visibility,
			announced: visibility === "published",
			createdAt: tx.now,
			language: detectIn({ document: body.document, title: input.title }) ?? tx.brand.locale,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await rememberMentions(tx, post.id, body.mentioned);
	await rememberPictures(tx, post.id, body.pictures);
	await tx.db
		.insertInto("threadReading")
		.values({ brandId, memberId: authorId, threadId: id, lastReadNumber: 1 })
		.execute();
	return { id, slug, postId: post.id, visibility };
}

/** Category, tags, member: every command locks them in this order. What is held is not counted. */
async function count(tx: WriteContext, thread: StartedThread, authorId: number, input: NewThread) {
	const step = thread.visibility === "published" ? 1 : 0;
	await tx.db
		.updateTable("category")
		.set((eb) => ({ threadCount: eb("threadCount", "+", step) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", input.categoryId)
		.execute();
	await tagThread(tx, thread.id, input.tags, step);
	await tx.db
		.updateTable("member")
		.set((eb) => ({ threadCount: eb("threadCount", "+", step), postCount: eb("postCount", "+", step) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", authorId)
		.execute();
}
