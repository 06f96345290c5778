import type { Discussion } from "../discussion/discussion";
import { loadMore } from "../discussion/shared";

/** Longer threads are searched on the forum: somebody waits. */
const MOST_PAGES = 20;

/** Goes to the post of `#folkmoot-123`, loading until it is there. Ids of other discussions are left alone. */
export async function followLink(discussion: Discussion) {
	const id = Number(/^#folkmoot-(\d+)$/.exec(location.hash)?.[1]);
	if (!id) return;
	const isThere = () => discussion.posts.some((post) => post.id === id);
	for (let page = 0; !isThere() && discussion.cursor && page < MOST_PAGES && !discussion.stopped; page++)
		await loadMore(discussion, false);
	if (!isThere()) return;
	discussion.target = id;
	discussion.draw(`[data-post="${id}"]`);
}
