import { getThread, listPosts } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

const NEWEST = 30;

/** The newest posts of a thread as a visitor reads them, newest first. */
export async function loadThreadFeed(ctx: Context, wanted: string | undefined) {
	const visitor = { ...ctx, actor: null };
	const thread = await getThread(visitor, parseInput(id.catch(0), wanted));
	const posts = await listPosts(visitor, thread.id, {
		first: Math.max(1, thread.lastNumber - NEWEST + 1),
		last: thread.lastNumber,
	});
	const path = `/t/${thread.id}/${thread.slug}`;
	return {
		title: `${thread.title} · ${ctx.brand.name}`,
		path: `/t/${thread.id}`,
		items: posts
			.filter(({ visibility }) => visibility === "published")
			.reverse()
			.map((post) => ({
				path: `${path}?number=${post.number}#p${post.number}`,
				title: `${post.displayName}: ${thread.title}`,
				html: post.bodyHtml,
				at: post.createdAt,
				updated: post.editedAt ?? undefined,
				author: post.displayName,
			})),
	};
}
