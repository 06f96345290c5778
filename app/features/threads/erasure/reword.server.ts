import { sql } from "kysely";
import type { Context, WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { excerptOf, type RichDocument } from "~/platform/rich-text/document";
import { renderDocument } from "~/platform/rich-text/render";
import { postReworded } from "../events";
import { lockPost } from "./lock-post.server";
import { type Renaming, renameIn } from "./rename-in";

/** Puts the name right in one post, without making an edit of it. */
export async function rewordPost(tx: WriteContext, postId: number, renaming: Renaming): Promise<void> {
	const found = await lockPost(tx, postId);
	if (!found) return;
	const { post, thread } = found;
	const document = renameIn(post.document, renaming);
	const bodyHtml = renderDocument(document);
	if (bodyHtml === post.bodyHtml) return;
	await tx.db
		.updateTable("post")
		.set({ document: JSON.stringify(document), bodyHtml })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", postId)
		.execute();
	if (post.number === 1)
		await tx.db
			.updateTable("thread")
			.set({ excerpt: excerptOf(document) })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", thread.id)
			.execute();
	await record(tx, postReworded, { threadId: thread.id, postId });
}

/** The same in what posts said before. Nothing else changes a revision. */
export async function rewordRevisions(ctx: Context, renaming: Renaming, after: number, until: number) {
	const { rows } = await sql<{ postId: number; revision: number; document: RichDocument }>`
		select post_id as "postId", revision, document from post_revision
		where brand_id = ${ctx.brand.id} and post_id > ${after} and post_id <= ${until}
			and strpos(body_html, ${`>@${renaming.from}</a>`}) > 0
	`.execute(ctx.db);
	for (const { postId, revision, document } of rows) {
		const renamed = renameIn(document, renaming);
		await ctx.db
			.updateTable("postRevision")
			.set({ document: JSON.stringify(renamed), bodyHtml: renderDocument(renamed) })
			.where("brandId", "=", ctx.brand.id)
			.where("postId", "=", postId)
			.where("revision", "=", revision)
			.execute();
	}
}

/** The same in the team's answers to ideas. One that is written anew meanwhile says the new name already. */
export async function rewordAnswers(ctx: Context, renaming: Renaming) {
	const { rows } = await sql<{ threadId: number; bodyHtml: string; document: RichDocument }>`
		select thread_id as "threadId", body_html as "bodyHtml", document from idea_answer
		where brand_id = ${ctx.brand.id} and strpos(body_html, ${`>@${renaming.from}</a>`}) > 0
	`.execute(ctx.db);
	for (const { threadId, bodyHtml, document } of rows) {
		const renamed = renameIn(document, renaming);
		await ctx.db
			.updateTable("ideaAnswer")
			.set({ document: JSON.stringify(renamed), bodyHtml: renderDocument(renamed) })
			.where("brandId", "=", ctx.brand.id)
			.where("threadId", "=", threadId)
			.where("bodyHtml", "=", bodyHtml)
			.execute();
	}
}
