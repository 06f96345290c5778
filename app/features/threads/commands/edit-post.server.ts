import type { z } from "zod";
import type { ScreeningResult } from "~/features/rules/contract";
import { requireStillAllowed } from "~/features/rules/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { excerptOf } from "~/platform/rich-text/document";
import { RENDERER_VERSION } from "~/platform/rich-text/render";
import { slugOf } from "~/platform/slug";
import { type Body, prepareBody } from "../body.server";
import type { postEdit } from "../contract";
import { postEdited } from "../events";
import { keepFindings } from "../keep-findings.server";
import { languageOf } from "../languages/language-of.server";
import { requirePoster, spendPost } from "../may-post.server";
import { rememberMentions } from "../mentions.server";
import { rememberPictures } from "../pictures/remember-pictures.server";
import { canEditPost, isWaiting } from "../policy";
import { documentOf, type GivenText, screenEdit } from "../screen-text.server";
import { setVisibility } from "../set-visibility.server";
import { loadPostForChange, type PostState, type ThreadState } from "../thread-state.server";

type Edit = { postId: number } & Omit<z.output<typeof postEdit>, "body" | "bodyDocument"> & GivenText;

export interface EditedPost {
	id: number;
	revision: number;
	thread: { id: number; slug: string };
	number: number;
}

/**
 * Replaces the text of a post (and the title, for a first post); what stood there stays in the history. What waited for
 * a moderator, or was returned by one, waits (again) with its new text.
 */
export async function editPost(ctx: Context, input: Edit, screening?: ScreeningResult): Promise<EditedPost> {
	const editor = screening ? requirePoster(ctx) : await spendPost(ctx);
	const document = documentOf(input);
	const { postId, title } = input;
	const screened = screening ?? (await screenEdit(ctx, { postId, title, document }));
	return inTransaction(ctx, async (tx) => {
		const { post, thread } = await loadPostForChange(tx, input.postId);
		if (!canEditPost(tx.actor, post, thread)) throw new DomainError("forbidden", "errors:not-allowed");
		if (post.revision !== input.revision) throw new DomainError("conflict", "errors:edited-meanwhile");
		await requireStillAllowed(tx, { categoryId: thread.categoryId, threadId: thread.id });
		const body = await prepareBody(tx, document, post.id);
		await keepRevision(tx, post, thread, editor.memberId);
		const title = post.number === 1 ? (input.title ?? thread.title) : null;
		const language = await writePost(tx, post, body, title);
		if (title !== null) await writeThread(tx, thread, title, body);
		await rememberMentions(tx, post.id, body.mentioned);
		await rememberPictures(tx, post.id, body.pictures);
		if (editor.memberId !== post.authorId)
			await writeAudit(tx, {
				act: "post.edited",
				subjectKind: "post",
				subjectId: post.id,
				before: { revision: post.revision },
				after: { revision: post.revision + 1 },
			});
		const held = await holdAgain(tx, post, thread, editor.memberId, screened);
		if (!held)
			await record(tx, postEdited, {
				threadId: thread.id,
				postId: post.id,
				authorId: post.authorId,
				mentioned: body.mentioned,
				inOther: language !== post.language,
			});
		return { id: post.id, revision: post.revision + 1, thread, number: post.number };
	});
}

/** True where the new text waits for a moderator. Staff who correct what waits decide nothing by it. */
async function holdAgain(
	tx: WriteContext,
	post: PostState,
	thread: ThreadState,
	editorId: number,
	screened: ScreeningResult,
): Promise<boolean> {
	const byAuthor = editorId === post.authorId;
	const held = byAuthor && (screened.verdict === "hold" || isWaiting(post));
	if (held && post.visibility !== "held")
		await setVisibility(tx, { post, thread, to: "held", by: editorId, reason: "" });
	const { authorId, threadId } = post;
	const place = {
		postId: post.id,
		threadId,
		authorId,
		categoryId: thread.categoryId,
		revision: post.revision + 1,
	};
	await keepFindings(tx, place, screened, { held, flagged: screened.verdict === "flag" });
	return held;
}

async function keepRevision(tx: WriteContext, post: PostState, thread: ThreadState, editedBy: number) {
	await tx.db
		.insertInto("postRevision")
		.columns(["brandId", "postId", "revision", "document", "bodyHtml", "title", "editedBy", "editedAt"])
		.expression((eb) =>
			eb
				.selectFrom("post")
				.select([
					"brandId",
					"id",
					"revision",
					"document",
					"bodyHtml",
					eb.val(post.number === 1 ? thread.title : null).as("title"),
					eb.val(editedBy).as("editedBy"),
					eb.val(tx.now).as("editedAt"),
				])
				.where("brandId", "=", tx.brand.id)
				.where("id", "=", post.id),
		)
		.execute();
}

async function writePost(tx: WriteContext, post: PostState, body: Body, title: string | null) {
	const within = title === null ? post.threadId : null;
	const { language } = await tx.db
		.updateTable("post")
		.set({
			document: JSON.stringify(body.document),
			bodyHtml: body.html,
			rendererVersion: RENDERER_VERSION,
			revision: post.revision + 1,
			editedAt: tx.now,
			language: languageOf(tx, within, { document: body.document, title }),
		})
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", post.id)
		.returning("language")
		.executeTakeFirstOrThrow();
	return language;
}

async function writeThread(tx: WriteContext, thread: ThreadState, title: string, body: Body) {
	await tx.db
		.updateTable("thread")
		.set({ title, slug: slugOf(title) || "thread", excerpt: excerptOf(body.document), editedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", thread.id)
		.execute();
}
