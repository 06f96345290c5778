import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import { readersOf } from "../policy";
import { readsAll } from "../reads-all.server";
import { FROM_THREAD, ownThings, requireReadable, THREAD_COLUMNS } from "./get-thread.server";
import { type PostRow, rangeOf, selectPosts } from "./list-posts.server";
import { readBeside, type ThreadAsRead } from "./read-beside.server";
import type { ThreadView } from "./thread-view";

/** One column: describing and reading thirty costs as much as reading the posts. */
function selectPage(reader: keyof typeof ownThings) {
	const posts = selectPosts({ first: "$5", last: "$6", actor: "$3", staff: "$7", reader, parents: false });
	return `select row_to_json(page) as page from (
	select ${THREAD_COLUMNS} ${ownThings[reader]}, (select coalesce(json_agg(post), '[]') from (${posts}) post) as posts
	${FROM_THREAD}) page`;
}
const GET_PAGE = {
	visitor: selectPage("visitor"),
	member: selectPage("member"),
	removals: selectPage("removals"),
};

/** As JSON carries them: times are text. */
type PostInJson = Omit<PostRow, "createdAt" | "editedAt"> & { createdAt: string; editedAt: string | null };
type PageInJson = Omit<ThreadAsRead<ThreadView>, "createdAt" | "lastPostAt"> & {
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
	const ask = async (reader: keyof typeof GET_PAGE) =>
		(await hotQuery<{ page: PageInJson }>(ctx, `get-thread-page-${reader}`, GET_PAGE[reader], values))[0]
			?.page;
	const found = await ask(ctx.actor ? "member" : "visitor");
	const asked = ctx.actor && found && hasRemovals(found) ? await ask("removals") : found;
	const thread = await readBeside(ctx, requireReadable(ctx, asked));
	return Object.assign(thread, {
		createdAt: new Date(thread.createdAt),
		lastPostAt: new Date(thread.lastPostAt),
		posts: await withParents(ctx, thread.posts.map(withTimes)),
	});
}

const hasRemovals = ({ visibility, posts }: PageInJson) =>
	visibility === "removed" || posts.some((post) => post.visibility === "removed");

/** Most answers stand on the page of what they answer; only the others are looked up. */
async function withParents(ctx: Context, posts: PostRow[]): Promise<PostRow[]> {
	const known = new Map<number, Parent>(posts.map((post) => [post.id, post]));
	const missing = posts.flatMap(({ replyToId }) =>
		replyToId !== null && !known.has(replyToId) ? [replyToId] : [],
	);
	if (missing.length > 0) {
		const found = await hotQuery<Parent & { id: number }>(ctx, "find-parents", FIND_PARENTS, [
			ctx.brand.id,
			missing,
		]);
		for (const parent of found) known.set(parent.id, parent);
	}
	for (const post of posts) {
		const parent = post.replyToId === null ? undefined : known.get(post.replyToId);
		if (parent) Object.assign(post, { replyToNumber: parent.number, replyToHandle: parent.handle });
	}
	return posts;
}

type Parent = Pick<PostRow, "number" | "handle">;
const FIND_PARENTS = `select p.id, p.number, m.handle from post p
	join member m on m.brand_id = p.brand_id and m.id = p.author_id
	where p.brand_id = $1 and p.id = any($2)`;

/** The row is nobody else's: it is filled in place, for copying twenty of them is felt. */
const withTimes = (post: PostInJson): PostRow =>
	Object.assign(post, {
		createdAt: new Date(post.createdAt),
		editedAt: post.editedAt === null ? null : new Date(post.editedAt),
	});
