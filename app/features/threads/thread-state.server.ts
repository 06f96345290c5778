import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { firstPostLastChangedByAuthor, lastChangedByAuthor } from "./deleted-by-author";
import { canReadCategory, canReadPost, type Visibility } from "./policy";

export interface ThreadState {
	id: number;
	slug: string;
	kind: "discussion" | "question" | "idea";
	title: string;
	authorId: number;
	categoryId: number;
	visibility: Visibility;
	lastNumber: number;
	replyCount: number;
	ideaStatus: string | null;
	locked: boolean;
	deletedByAuthor: boolean;
}

export interface PostState {
	id: number;
	threadId: number;
	number: number;
	authorId: number;
	visibility: Visibility;
	revision: number;
	language: string | null;
	deletedByAuthor: boolean;
}

/** Locks a thread's row for a change; `not-found` where the actor may not even read it. */
export async function loadThreadForChange(tx: WriteContext, id: number): Promise<ThreadState> {
	const thread = await tx.db
		.selectFrom("thread")
		.innerJoin("category", (join) =>
			join.onRef("category.brandId", "=", "thread.brandId").onRef("category.id", "=", "thread.categoryId"),
		)
		.select([
			"thread.id",
			"thread.slug",
			"kind",
			"title",
			"authorId",
			"categoryId",
			"visibility",
			"lastNumber",
			"replyCount",
			"ideaStatus",
			"readableBy",
		])
		.select(
			sql<boolean>`exists (select 1 from thread_lock l where l.brand_id = thread.brand_id and l.thread_id = thread.id)`.as(
				"locked",
			),
		)
		.select(sql<boolean>`${sql.raw(firstPostLastChangedByAuthor("thread"))}`.as("deletedByAuthor"))
		.where("thread.brandId", "=", tx.brand.id)
		.where("thread.id", "=", id)
		.forNoKeyUpdate("thread")
		.executeTakeFirst();
	if (!thread || !canReadCategory(tx.actor, thread) || !canReadPost(tx.actor, thread))
		throw new DomainError("not-found", "errors:thread-gone");
	return thread;
}

/** Locks a post and its thread, thread first, so that two changes never wait for each other in a circle. */
export async function loadPostForChange(
	tx: WriteContext,
	id: number,
): Promise<{ post: PostState; thread: ThreadState }> {
	const place = await tx.db
		.selectFrom("post")
		.select("threadId")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
	if (!place) throw new DomainError("not-found", "errors:post-gone");
	const thread = await loadThreadForChange(tx, place.threadId);
	const post = await tx.db
		.selectFrom("post")
		.select(["id", "threadId", "number", "authorId", "visibility", "revision", "language"])
		.select(sql<boolean>`${sql.raw(lastChangedByAuthor("post"))}`.as("deletedByAuthor"))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	if (!canReadPost(tx.actor, { ...post, categoryId: thread.categoryId }))
		throw new DomainError("not-found", "errors:post-gone");
	return { post, thread };
}
