import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import { readersOf } from "../policy";
import { readsAll } from "../reads-all.server";
import {
	FROM_THREAD,
	ownThings,
	requireReadable,
	THREAD_COLUMNS,
	type ThreadView,
} from "./get-thread.server";
import { type PostRow, rangeOf, selectPosts } from "./list-posts.server";

/** One column: describing and reading thirty costs as much as reading the posts. */
function selectPage(reader: keyof typeof ownThings) {
	const posts = selectPosts({ first: "$5", last: "$6", actor: "$3", staff: "$7", reader });
	return `select row_to_json(page) as page from (
	select ${THREAD_COLUMNS} ${ownThings[reader]}, (select coalesce(json_agg(post), '[]') from (${posts}) post) as posts
	${FROM_THREAD}) page`;
}
const GET_PAGE = { member: selectPage("member"), visitor: selectPage("visitor") };

/** As JSON carries them: times are text. */
type PostInJson = Omit<PostRow, "createdAt" | "editedAt"> & { createdAt: string; editedAt: string | null };
type PageInJson = Omit<ThreadView, "createdAt" | "lastPostAt"> & {
	createdAt: string;
	lastPostAt: string;
	posts: PostInJson[];
};

/** A thread and the posts of one of its pages in one trip: this is the page read most of all. */
export async function getThreadPage(
	ctx: Context,
	id: number,
	page: number,
): Promise<ThreadView & { posts: PostRow[] }> {
	const { first, last } = rangeOf(page);
	const values = [
		ctx.brand.id,
		id,
		ctx.actor?.memberId ?? null,
		readersOf(ctx.actor),
		first,
		last,
		await readsAll(ctx, id),
	];
	const reader = ctx.actor ? "member" : "visitor";
	const name = `get-thread-page-${reader}`;
	const [row] = await hotQuery<{ page: PageInJson }>(ctx, name, GET_PAGE[reader], values);
	const thread = requireReadable(ctx, row?.page);
	return {
		...thread,
		createdAt: new Date(thread.createdAt),
		lastPostAt: new Date(thread.lastPostAt),
		posts: thread.posts.map(withTimes),
	};
}

const withTimes = (post: PostInJson): PostRow => ({
	...post,
	createdAt: new Date(post.createdAt),
	editedAt: post.editedAt === null ? null : new Date(post.editedAt),
});
