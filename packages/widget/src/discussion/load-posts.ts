import { type EmbedPost, type EmbedSort, type EmbedThread, readThread } from "@folkmoot/embed-contract";
import type { Discussion } from "./discussion";
import { Unreachable } from "./failure";
import { sayer } from "./say";
import { meetTrouble } from "./trouble";

/** Where the posts of a discussion are. */
export const pathOf = ({ key, sort, host }: Discussion, query: Record<string, string | null> = {}) => {
	const given = Object.entries({ sort, locale: host.locale(), ...query }).filter(([, value]) => value);
	return `/embed/v1/threads/${encodeURIComponent(key)}?${new URLSearchParams(given as [string, string][])}`;
};

/** The first page: from the request that the loader began, or a new one. */
export const loadPosts = (discussion: Discussion, first: Promise<Response> | null = null): Promise<void> =>
	load(
		discussion,
		() => loadPosts(discussion),
		async () => {
			const { client } = discussion;
			const answer = await (first
				? client.read(await first.catch((error) => Promise.reject(new Unreachable(`${error}`))))
				: client.ask(pathOf(discussion)));
			return () => takeFirstPage(discussion, readThread(answer));
		},
	);

function takeFirstPage(discussion: Discussion, thread: EmbedThread) {
	const isFirst = !discussion.thread;
	discussion.thread = thread;
	discussion.say = sayer(thread.locale, thread.strings);
	discussion.sort = thread.sort;
	discussion.posts = thread.posts;
	discussion.cursor = thread.nextCursor;
	discussion.fresh = 0;
	if (thread.member) discussion.client.member = thread.member;
	discussion.host.forum.counts.tell(discussion.key, thread.postCount);
	if (isFirst) discussion.emit("folkmoot:ready", { thread: discussion.key, postCount: thread.postCount });
}

/** The next page, below. */
export const loadMore = (discussion: Discussion, focus = true): Promise<void> =>
	load(
		discussion,
		() => loadMore(discussion, focus),
		async () => {
			const page = readThread(await discussion.client.ask(pathOf(discussion, { cursor: discussion.cursor })));
			return () => {
				const [first] = add(discussion, page.posts);
				discussion.cursor = page.nextCursor;
				if (focus && first) discussion.draw(`[data-post="${first.id}"]`);
			};
		},
	);

const load = (discussion: Discussion, again: () => Promise<void>, ask: () => Promise<() => void>) => {
	discussion.loading = askAndTake(discussion, again, ask);
	return discussion.loading;
};

/** Asks, and takes the answer if no later question was asked meanwhile. */
async function askAndTake(
	discussion: Discussion,
	again: () => Promise<void>,
	ask: () => Promise<() => void>,
) {
	const turn = ++discussion.turn;
	const isStale = () => turn !== discussion.turn || discussion.stopped;
	discussion.busy = true;
	discussion.draw();
	try {
		const take = await ask();
		if (isStale()) return;
		discussion.trouble = null;
		discussion.retries = 0;
		take();
	} catch (failure) {
		if (!isStale()) await meetTrouble(discussion, failure, again);
	}
	discussion.busy = false;
	discussion.draw();
}

export async function sortPosts(discussion: Discussion, sort: EmbedSort) {
	discussion.sort = sort;
	await loadPosts(discussion);
}

/** Puts posts where they belong in the order shown; known ones are replaced. Returns the new ones. */
export function add(discussion: Discussion, posts: EmbedPost[]): EmbedPost[] {
	const known = new Set(discussion.posts.map(({ id }) => id));
	const added = posts.filter(({ id }) => !known.has(id));
	const byId = new Map(posts.map((post) => [post.id, post]));
	discussion.posts = [...discussion.posts.map((post) => byId.get(post.id) ?? post), ...added];
	const direction = { oldest: 1, newest: -1, best: 0 }[discussion.sort ?? "oldest"];
	if (direction) discussion.posts.sort((a, b) => (a.number - b.number) * direction);
	return added;
}
