import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { RichDocument } from "~/platform/rich-text/document";
import { RENDERER_VERSION } from "~/platform/rich-text/render";
import { type Body, documentFrom, prepareBody } from "../body.server";
import { replyPosted } from "../events";
import { spendPost } from "../may-post.server";
import { rememberMentions } from "../mentions.server";
import { canReply } from "../policy";
import { loadThreadForChange, type ThreadState } from "../thread-state.server";

type NewReply = { threadId: number; replyTo?: number | null } & (
	| { body: string; bodyDocument: string }
	| { document: RichDocument }
);

export interface AddedReply {
	id: number;
	number: number;
	threadId: number;
}

/** Adds a reply at the end of a thread. */
export async function addReply(ctx: Context, input: NewReply): Promise<AddedReply> {
	const author = await spendPost(ctx);
	const document = "document" in input ? input.document : documentFrom(input);
	return inTransaction(ctx, async (tx) => {
		// The row lock on the thread gives each reply the next number, without gaps.
		const thread = await loadThreadForChange(tx, input.threadId);
		if (!canReply(tx.actor, thread))
			throw new DomainError("forbidden", thread.locked ? "errors:thread-locked" : "errors:not-allowed");
		const parent = input.replyTo ? await loadParent(tx, thread, input.replyTo) : null;
		const body = await prepareBody(tx, document);
		const reply = await insertReply(tx, thread, author.memberId, parent?.id ?? null, body);
		await advanceThread(tx, thread, author.memberId, reply.number);
		await record(tx, replyPosted, {
			threadId: thread.id,
			postId: reply.id,
			authorId: author.memberId,
			mentioned: body.mentioned,
			quoted: body.quoted,
			replyToAuthorId: parent?.authorId ?? null,
		});
		return { ...reply, threadId: thread.id };
	});
}

async function loadParent(tx: WriteContext, thread: ThreadState, id: number) {
	const parent = await tx.db
		.selectFrom("post")
		.select(["id", "authorId"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.where("threadId", "=", thread.id)
		.where("visibility", "=", "published")
		.executeTakeFirst();
	if (!parent)
		throw new DomainError("invalid", "errors:invalid", { fields: { replyTo: { key: "errors:reply-to" } } });
	return parent;
}

async function insertReply(
	tx: WriteContext,
	thread: ThreadState,
	authorId: number,
	replyToId: number | null,
	body: Body,
) {
	const number = thread.lastNumber + 1;
	const { id } = await tx.db
		.insertInto("post")
		.values({
			brandId: tx.brand.id,
			threadId: thread.id,
			number,
			authorId,
			replyToId,
			document: JSON.stringify(body.document),
			bodyHtml: body.html,
			rendererVersion: RENDERER_VERSION,
			createdAt: tx.now,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await rememberMentions(tx, id, body.mentioned);
	return { id, number };
}

async function advanceThread(tx: WriteContext, thread: ThreadState, authorId: number, number: number) {
	const brandId = tx.brand.id;
	await tx.db
		.updateTable("thread")
		.set((eb) => ({
			lastNumber: number,
			replyCount: eb("replyCount", "+", 1),
			score: eb("score", "+", 1),
			lastPostAt: tx.now,
			lastPosterId: authorId,
		}))
		.where("brandId", "=", brandId)
		.where("id", "=", thread.id)
		.execute();
	await tx.db
		.updateTable("member")
		.set((eb) => ({ postCount: eb("postCount", "+", 1) }))
		.where("brandId", "=", brandId)
		.where("id", "=", authorId)
		.execute();
	await tx.db
		.deleteFrom("draft")
		.where("brandId", "=", brandId)
		.where("memberId", "=", authorId)
		.where("place", "=", `thread:${thread.id}`)
		.execute();
	await tx.db
		.insertInto("threadReading")
		.values({ brandId, memberId: authorId, threadId: thread.id, lastReadNumber: number })
		.onConflict((conflict) =>
			conflict.columns(["brandId", "memberId", "threadId"]).doUpdateSet({ lastReadNumber: number }),
		)
		.execute();
}
