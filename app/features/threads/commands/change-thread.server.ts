import type { z } from "zod";
import type { ScreeningResult } from "~/features/rules/contract";
import { requireStillAllowed } from "~/features/rules/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { isStaff } from "~/platform/identity";
import { slugOf } from "~/platform/slug";
import type { threadChange } from "../contract";
import { threadChanged } from "../events";
import { keepFindings } from "../keep-findings.server";
import { spendPost } from "../may-post.server";
import { canEditTitle, canMoveThread, canMoveTo } from "../policy";
import { findCategoryAccess } from "../queries/find-category-access.server";
import { getThread } from "../queries/get-thread.server";
import { screenTitle } from "../screen-text.server";
import { retagThread } from "../tags.server";
import { loadThreadForChange, type ThreadState } from "../thread-state.server";

type Change = { threadId: number } & z.output<typeof threadChange>;

/** Gives a thread another title, other tags or another category: staff, and who may by their level. */
export async function changeThread(ctx: Context, input: Change): Promise<{ id: number; slug: string }> {
	await spendPost(ctx);
	const seen = await getThread(ctx, input.threadId);
	requireAllowed(
		ctx,
		seen,
		input,
		seen.tags.map(({ name }) => name),
	);
	const first = await firstPost(ctx, seen.id);
	const categoryId = input.categoryId ?? seen.categoryId;
	const title = input.title ?? seen.title;
	const place = { threadId: seen.id, postId: first.id, categoryId, title };
	const screened = isStaff(ctx.actor) ? null : await screenTitle(ctx, place);
	return inTransaction(ctx, async (tx) => {
		const thread = await loadThreadForChange(tx, input.threadId);
		requireAllowed(
			tx,
			thread,
			input,
			seen.tags.map(({ name }) => name),
		);
		await requireStillAllowed(tx, { categoryId, threadId: thread.id });
		await moveThread(tx, thread, categoryId);
		const slug = await retitleThread(tx, thread, title);
		const step = thread.visibility === "published" ? 1 : 0;
		const tagsBefore = input.tags ? await retagThread(tx, thread.id, input.tags, step) : [];
		await writeAudit(tx, {
			act: "thread.changed",
			subjectKind: "thread",
			subjectId: thread.id,
			before: { title: thread.title, categoryId: thread.categoryId, tags: seen.tags.map(({ name }) => name) },
			after: { title, categoryId, ...(input.tags ? { tags: input.tags } : {}) },
		});
		await record(tx, threadChanged, {
			threadId: thread.id,
			postId: first.id,
			from: thread.categoryId,
			to: categoryId,
			tagsBefore,
		});
		if (screened) await lookAgain(tx, { thread, categoryId, first }, screened);
		return { id: thread.id, slug };
	});
}

type Seen = Pick<ThreadState, "title" | "categoryId" | "visibility" | "locked">;

function requireAllowed({ actor, brand }: Context, thread: Seen, given: Change, tags: string[]) {
	const retitles = given.title !== undefined && given.title !== thread.title;
	const retags = given.tags !== undefined && given.tags.join() !== tags.join();
	const moves = given.categoryId !== undefined && given.categoryId !== thread.categoryId;
	const [mayEdit, mayMove] = [canEditTitle(actor, brand, thread), canMoveThread(actor, brand, thread)];
	if ((!mayEdit && !mayMove) || ((retitles || retags) && !mayEdit) || (moves && !mayMove))
		throw new DomainError("forbidden", "errors:not-allowed");
}

const firstPost = (ctx: Context, threadId: number) =>
	ctx.db
		.selectFrom("post")
		.select(["id", "authorId", "revision"])
		.where("brandId", "=", ctx.brand.id)
		.where("threadId", "=", threadId)
		.where("number", "=", 1)
		.executeTakeFirstOrThrow();

/** The counts of both categories follow; always locked in the order of their ids. */
async function moveThread(tx: WriteContext, thread: ThreadState, to: number) {
	if (to === thread.categoryId) return;
	const from = await findCategoryAccess(tx, thread.categoryId);
	const category = await findCategoryAccess(tx, to);
	if (!from || !category || !canMoveTo(tx.actor, from, category))
		throw new DomainError("invalid", "errors:invalid", {
			fields: { categoryId: { key: "errors:category" } },
		});
	if (thread.visibility === "published")
		for (const id of [thread.categoryId, to].sort((one, other) => one - other))
			await tx.db
				.updateTable("category")
				.set((eb) => ({ threadCount: eb("threadCount", "+", id === to ? 1 : -1) }))
				.where("brandId", "=", tx.brand.id)
				.where("id", "=", id)
				.execute();
	await tx.db
		.updateTable("thread")
		.set({ categoryId: to })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", thread.id)
		.execute();
}

async function retitleThread(tx: WriteContext, thread: ThreadState, title: string): Promise<string> {
	if (title === thread.title) return thread.slug;
	const slug = slugOf(title) || "thread";
	await tx.db
		.updateTable("thread")
		.set({ title, slug, editedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", thread.id)
		.execute();
	return slug;
}

interface Looked {
	thread: ThreadState;
	categoryId: number;
	first: { id: number; authorId: number; revision: number };
}

/** What is published stays so when somebody else tidies it: where the rules would have held it, moderators look. */
async function lookAgain(tx: WriteContext, { thread, categoryId, first }: Looked, screened: ScreeningResult) {
	const post = { postId: first.id, authorId: first.authorId, revision: first.revision };
	const flagged = screened.verdict !== "publish";
	await keepFindings(tx, { ...post, threadId: thread.id, categoryId }, screened, { held: false, flagged });
}
