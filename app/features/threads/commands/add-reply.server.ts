import { sql } from "kysely";
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

/** The post, and all that it moves: the thread, its author's count, the draft, how far the author has read. One trip. */
async function insertReply(
	tx: WriteContext,
	thread: ThreadState,
	authorId: number,
	replyToId: number | null,
	body: Body,
) {
	const number = thread.lastNumber + 1;
	const { rows } = await sql<{ id: number }>`
		with reply as (
			insert into post (brand_id, thread_id, number, author_id, reply_to_id, document, body_html, renderer_version, created_at)
			values (${tx.brand.id}, ${thread.id}, ${number}, ${authorId}, ${replyToId}, ${JSON.stringify(body.document)}::jsonb,
				${body.html}, ${RENDERER_VERSION}, ${tx.now})
			returning id, brand_id, thread_id, author_id, number, created_at
		), moved as (
			update thread t set last_number = reply.number, reply_count = t.reply_count + 1, score = t.score + 1,
				last_post_at = reply.created_at, last_poster_id = reply.author_id
			from reply where t.brand_id = reply.brand_id and t.id = reply.thread_id
		), counted as (
			update member m set post_count = m.post_count + 1
			from reply where m.brand_id = reply.brand_id and m.id = reply.author_id
		), undrafted as (
			delete from draft d using reply
			where d.brand_id = reply.brand_id and d.member_id = reply.author_id and d.place = 'thread:' || reply.thread_id
		), read as (
			insert into thread_reading (brand_id, member_id, thread_id, last_read_number)
			select brand_id, author_id, thread_id, number from reply
			on conflict (brand_id, member_id, thread_id) do update set last_read_number = excluded.last_read_number
		)
		select id from reply
	`.execute(tx.db);
	const { id } = rows[0] as { id: number };
	await rememberMentions(tx, id, body.mentioned);
	return { id, number };
}
