import { type EmbedPost, type EmbedSort, type EmbedThread, readThread } from "@folkmoot/embed-contract";
import type { Discussion } from "./discussion";
import { Unreachable } from "./failure";
import { sayer } from "./say";
import { meetTrouble } from "./trouble";

const pathOf = ({ key, sort, host }: Discussion, query: Record<string, string | null> = {}) => {
	const given = Object.entries({ sort, locale: host.locale(), ...query }).filter(([, value]) => value);
	return `/embed/v1/threads/${encodeURIComponent(key)}?${new URLSearchParams(given as [string, string][])}`;
};

/** The first page: from the request that the loader began, or a new one. */
export async function loadPosts(discussion: Discussion, first: Promise<Response> | null = null) {
	const { client } = discussion;
	discussion.busy = true;
	discussion.draw();
	const turn = ++discussion.turn;
	try {
		const answer = first
			? await client.read(await first.catch((error) => Promise.reject(new Unreachable(`${error}`))))
			: await client.ask(pathOf(discussion));
		if (turn !== discussion.turn || discussion.stopped) return;
		takeFirstPage(discussion, readThread(answer));
	} catch (failure) {
		if (turn !== discussion.turn || discussion.stopped) return;
		await meetTrouble(discussion, failure, () => loadPosts(discussion));
	} finally {
		discussion.busy = false;
		discussion.draw();
	}
}

function takeFirstPage(discussion: Discussion, thread: EmbedThread) {
	const isFirst = !discussion.thread;
	discussion.thread = thread;
	discussion.say = sayer(thread.locale, thread.strings);
	discussion.sort = thread.sort;
	discussion.posts = thread.posts;
	discussion.cursor = thread.nextCursor;
	discussion.trouble = null;
	discussion.retries = 0;
	discussion.fresh = 0;
	if (thread.member) discussion.client.member = thread.member;
	discussion.host.forum.counts.tell(discussion.key, thread.postCount);
	if (isFirst) discussion.emit("folkmoot:ready", { thread: discussion.key, postCount: thread.postCount });
}

/** The next page, below. */
export async function loadMore(discussion: Discussion, focus = true) {
	if (discussion.busy) return;
	discussion.busy = true;
	discussion.draw();
	try {
		const page = readThread(await discussion.client.ask(pathOf(discussion, { cursor: discussion.cursor })));
		const added = add(discussion, page.posts);
		discussion.cursor = page.nextCursor;
		discussion.trouble = null;
		if (focus && added[0]) discussion.draw(`[data-post="${added[0].id}"]`);
	} catch (failure) {
		await meetTrouble(discussion, failure, async () => {
			discussion.trouble = null;
			discussion.draw();
		});
	} finally {
		discussion.busy = false;
		discussion.draw();
	}
}

/** What others wrote since: the newest page says it, whatever order is shown. */
export async function loadFresh(discussion: Discussion) {
	const path = pathOf(discussion, { sort: "newest" });
	try {
		const page = readThread(await discussion.client.ask(path));
		const [first] = add(discussion, page.posts).sort((a, b) => a.number - b.number);
		if (discussion.thread) discussion.thread.postCount = page.postCount;
		discussion.fresh = 0;
		discussion.draw(first ? `[data-post="${first.id}"]` : "");
	} catch (failure) {
		await meetTrouble(discussion, failure, () => loadFresh(discussion));
	}
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
