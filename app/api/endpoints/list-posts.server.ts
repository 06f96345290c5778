import { z } from "zod";
import { isWaiting, listPostsWithDocuments } from "~/features/threads/index.server";
import { decodeCursor, encodeCursor } from "~/platform/keyset";
import { pageOf, postExample } from "../contract/examples";
import { postsPage } from "../contract/pages";
import { postsQuery, threadPath } from "../contract/parameters";
import { endpoint } from "../endpoint";
import { postView } from "../views/post-view";

/** `[number]` of the last post; a column of 32 bits, with room for one more page. */
const lastSeen = z.tuple([z.int().min(0).max(2_000_000_000)]);

/** Posts of a thread by their numbers. */
export const listPostsEndpoint = endpoint({
	id: "listPosts",
	method: "GET",
	path: "/api/v1/threads/{id}/posts",
	group: "Posts",
	summary: "List posts of a thread",
	description:
		"Posts in the order of their numbers, the first one included. A hidden or removed post keeps its place, without its text.",
	scope: "read",
	params: threadPath,
	query: postsQuery,
	answer: {
		status: 200,
		description: "One page of posts.",
		schema: postsPage,
		example: pageOf(postExample, "WzIwXQ"),
	},
	problems: ["not-found", "invalid"],
	async act(ctx, { params: { id }, query: { cursor, limit, include } }) {
		const after = decodeCursor(cursor, lastSeen)?.[0] ?? 0;
		const last = after + limit;
		const { posts, lastNumber } = await listPostsWithDocuments(ctx, id, { first: after + 1, last });
		// Nobody but author and moderators learns that something waits.
		const seen = posts.filter((post) => post.readable || !isWaiting(post));
		const items = seen.map((post) => postView(ctx.brand, id, post, { withMarkdown: include === "markdown" }));
		return { body: { items, nextCursor: last < lastNumber ? encodeCursor([last]) : null } };
	},
});
