import type { DB } from "@db/schema";
import { type ExpressionBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, scoreAndId, timeAndId, toPage } from "~/platform/keyset";
import type { IdeaStatus, Kind, Sort } from "../contract";
import { readersOf } from "../policy";

export interface ThreadRow {
	id: number;
	slug: string;
	title: string;
	excerpt: string;
	kind: Kind;
	ideaStatus: IdeaStatus | null;
	replyCount: number;
	likeCount: number;
	voteCount: number;
	score: number;
	createdAt: Date;
	lastPostAt: Date;
	lastNumber: number;
	authorHandle: string;
	authorName: string;
	authorRole: "member" | "moderator" | "owner";
	lastPosterHandle: string;
	lastPosterName: string;
	categorySlug: string;
	categoryName: string;
	categoryHue: number;
	locked: boolean;
	pinned: boolean;
	answered: boolean;
	/** How far the actor has read; null for visitors and for threads never opened. */
	lastRead: number | null;
}

export interface ThreadListQuery {
	sort: Sort;
	kind?: Kind | null;
	categoryId?: number;
	tagId?: number;
	authorId?: number;
	cursor?: string | null;
	limit?: number;
}

/** One page of published threads that the actor may read. Pinned ones are asked for apart: `listPinned`. */
export async function listThreads(ctx: Context, query: ThreadListQuery): Promise<Page<ThreadRow>> {
	const limit = query.limit ?? 30;
	const rows = await narrowed(ctx, query)
		.limit(limit + 1)
		.execute();
	return toPage(rows, limit, (row) => {
		if (query.sort === "top") return [row.score, row.id];
		return [(query.sort === "unanswered" ? row.createdAt : row.lastPostAt).toISOString(), row.id];
	});
}

/** Pinned threads of the brand, or of one category; a handful. */
export async function listPinned(
	ctx: Context,
	{ categoryId }: { categoryId?: number } = {},
): Promise<ThreadRow[]> {
	return base(ctx)
		.innerJoin("threadPin as wanted", (join) =>
			join.onRef("wanted.brandId", "=", "thread.brandId").onRef("wanted.threadId", "=", "thread.id"),
		)
		.$if(categoryId !== undefined, (q) => q.where("thread.categoryId", "=", categoryId as number))
		.orderBy("wanted.pinnedAt", "desc")
		.limit(5)
		.execute();
}

function narrowed(ctx: Context, query: ThreadListQuery) {
	const filtered = base(ctx)
		.$if(query.categoryId !== undefined, (q) => q.where("thread.categoryId", "=", query.categoryId as number))
		.$if(query.authorId !== undefined, (q) => q.where("thread.authorId", "=", query.authorId as number))
		.$if(Boolean(query.kind), (q) => q.where("thread.kind", "=", query.kind as Kind))
		.$if(query.tagId !== undefined, (q) =>
			q.innerJoin("threadTag", (join) =>
				join
					.onRef("threadTag.brandId", "=", "thread.brandId")
					.onRef("threadTag.threadId", "=", "thread.id")
					.on("threadTag.tagId", "=", query.tagId as number),
			),
		);
	if (query.sort === "top") {
		const after = decodeCursor(query.cursor, scoreAndId);
		return filtered
			.$if(after !== null, (q) =>
				q.where(({ eb, refTuple, tuple }) =>
					eb(refTuple("thread.score", "thread.id"), "<", tuple(...(after as [number, number]))),
				),
			)
			.orderBy("thread.score", "desc")
			.orderBy("thread.id", "desc");
	}
	const column = query.sort === "unanswered" ? "thread.createdAt" : "thread.lastPostAt";
	const after = decodeCursor(query.cursor, timeAndId);
	return filtered
		.$if(query.sort === "unanswered", (q) => q.where("thread.replyCount", "=", 0))
		.$if(after !== null, (q) =>
			q.where(({ eb, refTuple, tuple }) =>
				eb(
					refTuple(column, "thread.id"),
					"<",
					tuple(new Date((after as [string, number])[0]), (after as [string, number])[1]),
				),
			),
		)
		.orderBy(column, "desc")
		.orderBy("thread.id", "desc");
}

const has = (table: "thread_lock" | "thread_pin" | "accepted_answer") =>
	sql<boolean>`exists (select 1 from ${sql.table(table)} x where x.brand_id = thread.brand_id and x.thread_id = thread.id)`;

const lastReadBy = (ctx: Context) => (eb: ExpressionBuilder<DB, "thread">) =>
	eb
		.selectFrom("threadReading")
		.select("lastReadNumber")
		.where("threadReading.brandId", "=", ctx.brand.id)
		.where("memberId", "=", ctx.actor?.memberId ?? 0)
		.whereRef("threadReading.threadId", "=", "thread.id")
		.as("lastRead");

function base(ctx: Context) {
	return ctx.db
		.selectFrom("thread")
		.innerJoin("category", (join) =>
			join.onRef("category.brandId", "=", "thread.brandId").onRef("category.id", "=", "thread.categoryId"),
		)
		.innerJoin("member as author", (join) =>
			join.onRef("author.brandId", "=", "thread.brandId").onRef("author.id", "=", "thread.authorId"),
		)
		.innerJoin("member as poster", (join) =>
			join.onRef("poster.brandId", "=", "thread.brandId").onRef("poster.id", "=", "thread.lastPosterId"),
		)
		.select([
			"thread.id",
			"thread.slug",
			"thread.title",
			"thread.excerpt",
			"thread.kind",
			"thread.ideaStatus",
			"thread.replyCount",
			"thread.likeCount",
			"thread.voteCount",
			"thread.score",
			"thread.createdAt",
			"thread.lastPostAt",
			"thread.lastNumber",
			"author.handle as authorHandle",
			"author.displayName as authorName",
			"author.role as authorRole",
			"poster.handle as lastPosterHandle",
			"poster.displayName as lastPosterName",
			"category.slug as categorySlug",
			"category.name as categoryName",
			"category.hue as categoryHue",
		])
		.select([
			has("thread_lock").as("locked"),
			has("thread_pin").as("pinned"),
			has("accepted_answer").as("answered"),
		])
		.select(lastReadBy(ctx))
		.where("thread.brandId", "=", ctx.brand.id)
		.where("thread.visibility", "=", "published")
		.where("category.readableBy", "in", readersOf(ctx.actor));
}
