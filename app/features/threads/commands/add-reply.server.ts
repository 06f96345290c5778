import { sql } from "kysely";
import type { ScreeningResult } from "~/features/rules/contract";
import { requireStillAllowed } from "~/features/rules/index.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { RENDERER_VERSION } from "~/platform/rich-text/render";
import { type Body, prepareBody } from "../body.server";
import { replyPosted } from "../events";
import { keepFindings } from "../keep-findings.server";
import { languageOf } from "../languages/language-of.server";
import { requirePoster, spendPost } from "../may-post.server";
import { rememberMentions } from "../mentions.server";
import { rememberPictures } from "../pictures/remember-pictures.server";
import { canReply } from "../policy";
import { documentOf, type GivenText, screenReply } from "../screen-text.server";
import { loadThreadForChange, type ThreadState } from "../thread-state.server";

type NewReply = { threadId: number; replyTo?: number | null } & GivenText;

export interface AddedReply {
	id: number;
	number: number;
	threadId: number;
	/** Held replies wait for a moderator. */
	visibility: "published" | "held";
}

/** Adds a reply at the end of a thread. Inside a transaction the caller has counted and screened it before. */
export async function addReply(
	ctx: Context,
	input: NewReply,
	screening?: ScreeningResult,
): Promise<AddedReply> {
	const author = screening ? requirePoster(ctx) : await spendPost(ctx);
	const document = documentOf(input);
	const screened = screening ?? (await screenReply(ctx, { threadId: input.threadId, document }));
	const visibility = screened.verdict === "hold" ? "held" : "published";
	return inTransaction(ctx, async (tx) => {
		// The row lock on the thread gives each reply the next number, without gaps.
		const thread = await loadThreadForChange(tx, input.threadId);
		if (!canReply(tx.actor, thread))
			throw new DomainError("forbidden", thread.locked ? "errors:thread-locked" : "errors:not-allowed");
		const { categoryId } = thread;
		await requireStillAllowed(tx, { categoryId, threadId: thread.id });
		const parent = input.replyTo ? await loadParent(tx, thread, input.replyTo) : null;
		const body = await prepareBody(tx, document);
		const reply = await insertReply(tx, thread, author.memberId, parent?.id ?? null, body, visibility);
		const place = {
			postId: reply.id,
			threadId: thread.id,
			authorId: author.memberId,
			categoryId,
			revision: 1,
		};
		const held = visibility === "held";
		await keepFindings(tx, place, screened, { held, flagged: screened.verdict === "flag" });
		if (held) return { ...reply, threadId: thread.id, visibility };
		await record(tx, replyPosted, {
			threadId: thread.id,
			postId: reply.id,
			authorId: author.memberId,
			mentioned: body.mentioned,
			quoted: body.quoted,
			replyToAuthorId: parent?.authorId ?? null,
		});
		return { ...reply, threadId: thread.id, visibility };
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

/**
 * The post, and all that it moves: the thread, its author's count, the draft, how far the author has read. One trip.
 * What is held takes its number and moves nothing else that others see.
 */
async function insertReply(
	tx: WriteContext,
	thread: ThreadState,
	authorId: number,
	replyToId: number | null,
	body: Body,
	visibility: "published" | "held",
) {
	const shown = visibility === "published";
	const number = thread.lastNumber + 1;
	const { rows } = await sql<{ id: number }>`
		with reply as (
			insert into post (brand_id, thread_id, number, author_id, reply_to_id, document, body_html, renderer_version, created_at, visibility, announced, language)
			values (${tx.brand.id}, ${thread.id}, ${number}, ${authorId}, ${replyToId}, ${JSON.stringify(body.document)}::jsonb,
				${body.html}, ${RENDERER_VERSION}, ${tx.now}, ${visibility}, ${shown},
				${languageOf(tx, thread.id, body)})
			returning id, brand_id, thread_id, author_id, number, created_at
		), moved as (
			update thread t set last_number = reply.number,
				reply_count = t.reply_count + ${shown ? 1 : 0}, score = t.score + ${shown ? 1 : 0},
				last_post_at = case when ${shown} then reply.created_at else t.last_post_at end,
				last_poster_id = case when ${shown} then reply.author_id else t.last_poster_id end
			from reply where t.brand_id = reply.brand_id and t.id = reply.thread_id
		), counted as (
			update member m set post_count = m.post_count + ${shown ? 1 : 0}
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
	await rememberPictures(tx, id, body.pictures);
	return { id, number };
}
