import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
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
	authorAvatarId: number | null;
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

const SELECT_THREADS = `
	select t.id, t.slug, t.title, t.excerpt, t.kind, t.idea_status as "ideaStatus", t.reply_count as "replyCount",
		t.like_count as "likeCount", t.vote_count as "voteCount", t.score, t.created_at as "createdAt",
		t.last_post_at as "lastPostAt", t.last_number as "lastNumber",
		author.handle as "authorHandle", author.display_name as "authorName", author.role as "authorRole",
		author.avatar_id as "authorAvatarId",
		poster.handle as "lastPosterHandle", poster.display_name as "lastPosterName",
		c.slug as "categorySlug", c.name as "categoryName", c.hue as "categoryHue",
		t.beside -> 'lockReason' is not null as locked, t.beside -> 'pinned' is not null as pinned,
		t.beside -> 'accepted' is not null as answered,
		(select last_read_number from thread_reading r
			where r.brand_id = t.brand_id and r.member_id = $2 and r.thread_id = t.id) as "lastRead"
	from thread t
	join category c on c.brand_id = t.brand_id and c.id = t.category_id
	join member author on author.brand_id = t.brand_id and author.id = t.author_id
	join member poster on poster.brand_id = t.brand_id and poster.id = t.last_poster_id`;

const WHERE_READABLE = "where t.brand_id = $1 and t.visibility = 'published' and c.readable_by = any($3)";

const order: Record<Sort, [column: string, type: string]> = {
	latest: ["t.last_post_at", "timestamptz"],
	unanswered: ["t.created_at", "timestamptz"],
	top: ["t.score", "double precision"],
};

/** One page of published threads that the actor may read. Pinned ones are asked for apart: `listPinned`. */
export async function listThreads(ctx: Context, query: ThreadListQuery): Promise<Page<ThreadRow>> {
	const limit = query.limit ?? 30;
	const after =
		query.sort === "top" ? decodeCursor(query.cursor, scoreAndId) : decodeCursor(query.cursor, timeAndId);
	const { name, text, values } = statementFor(query, after !== null);
	const rows = await hotQuery<ThreadRow>(ctx, name, text, [
		...shared(ctx),
		limit + 1,
		...values,
		...(after ?? []),
	]);
	return toPage(rows, limit, (row) => {
		if (query.sort === "top") return [row.score, row.id];
		return [(query.sort === "unanswered" ? row.createdAt : row.lastPostAt).toISOString(), row.id];
	});
}

const PINNED = `${SELECT_THREADS}
	join thread_pin wanted on wanted.brand_id = t.brand_id and wanted.thread_id = t.id
	${WHERE_READABLE} and ($5::bigint is null or t.category_id = $5)
	order by wanted.pinned_at desc limit $4`;

/** Pinned threads of the brand, or of one category; a handful. */
export const listPinned = (
	ctx: Context,
	{ categoryId }: { categoryId?: number } = {},
): Promise<ThreadRow[]> =>
	hotQuery<ThreadRow>(ctx, "list-pinned", PINNED, [...shared(ctx), 5, categoryId ?? null]);

/** $1 brand, $2 actor, $3 readers; $4 is the limit. */
const shared = (ctx: Context) => [ctx.brand.id, ctx.actor?.memberId ?? null, readersOf(ctx.actor)];

/** One constant statement per combination of filters, so that each can stay prepared. */
function statementFor({ sort, categoryId, authorId, kind, tagId }: ThreadListQuery, hasCursor: boolean) {
	const values: unknown[] = [];
	const parameter = (value: unknown) => `$${values.push(value) + 4}`;
	const conditions = [
		categoryId === undefined ? "" : `and t.category_id = ${parameter(categoryId)}`,
		authorId === undefined ? "" : `and t.author_id = ${parameter(authorId)}`,
		kind ? `and t.kind = ${parameter(kind)}` : "",
		tagId === undefined
			? ""
			: `and exists (select 1 from thread_tag x where x.brand_id = t.brand_id and x.thread_id = t.id and x.tag_id = ${parameter(tagId)})`,
		sort === "unanswered" ? "and t.reply_count = 0" : "",
	];
	const [column, type] = order[sort];
	const next = values.length + 5;
	const after = hasCursor ? `and (${column}, t.id) < ($${next}::${type}, $${next + 1}::bigint)` : "";
	const text = `${SELECT_THREADS} ${WHERE_READABLE} ${conditions.join(" ")} ${after} order by ${column} desc, t.id desc limit $4`;
	const given = [categoryId, authorId, kind ?? undefined, tagId]
		.map((value) => (value === undefined ? 0 : 1))
		.join("");
	return { name: `list-threads-${sort}-${given}-${Number(hasCursor)}`, text, values };
}
