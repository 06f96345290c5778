import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { saveScreeningRule } from "~/features/rules/index.server";
import {
	deletePost,
	editPost,
	getThread,
	listPosts,
	listThreads,
	lockThread,
	restorePost,
} from "~/features/threads/index.server";
import { findWaiting, listCases } from "./index.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
	await saveScreeningRule(await forum.as(forum.brand.owner), {
		kind: "word-list",
		name: "Words",
		mode: "on",
		verdict: "hold",
		settings: { words: ["swindle"], phrases: [], patterns: [] },
	} as never);
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

const held = () => forum.aReply("This is a swindle!");
const edit = async (postId: number, revision: number, body: string) =>
	editPost(await forum.as(forum.author), { postId, revision, body, bodyDocument: "" });
const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;
const caseOf = async (postId: number) =>
	(await rows("select id::int, state, queue from moderation_case where post_id = $1 order by id", [
		postId,
	])) as {
		id: number;
		state: string;
		queue: string;
	}[];

const caseNow = async (postId: number) => (await caseOf(postId)).at(-1) as { id: number };

test("a held reply is seen by nobody else, counts nowhere, and has its case at once", async () => {
	const before = await getThread(await forum.as(null), forum.thread.id);
	const post = await held();
	expect(post.visibility).toBe("held");
	const [row] = await listPosts(await forum.as(forum.reporter), forum.thread.id, {
		first: post.number,
		last: post.number,
	});
	expect(row).toMatchObject({ readable: false, bodyHtml: "" });
	const after = await getThread(await forum.as(null), forum.thread.id);
	expect([after.replyCount, after.lastPostAt]).toEqual([before.replyCount, before.lastPostAt]);
	expect(await caseOf(post.id)).toMatchObject([{ state: "open", queue: "held" }]);
	expect(
		await rows("select kind, matches -> 0 ->> 'text' as word from detection where post_id = $1", [post.id]),
	).toEqual([{ kind: "word-list", word: "swindle" }]);
	expect(
		await rows("select 1 from event where name = 'threads.reply-posted' and (facts ->> 'postId')::int = $1", [
			post.id,
		]),
	).toEqual([]);
});

test("a held thread is in no list until it is approved, and is announced once", async () => {
	const thread = await forum.aThread(forum.brand, forum.author, { title: "A swindle" });
	const titles = async () =>
		(await listThreads(await forum.as(null), { sort: "latest" } as never)).items.map(({ title }) => title);
	expect(await titles()).not.toContain("A swindle");
	const { id } = await caseNow(thread.postId);
	await forum.decide(forum.anna, id, { outcome: "approve", reason: undefined });
	expect(await titles()).toContain("A swindle");
	await forum.settle();
	expect(
		await rows(
			"select 1 as told from event where name = 'threads.thread-started' and (facts ->> 'postId')::int = $1",
			[thread.postId],
		),
	).toEqual([{ told: 1 }]);
});

test("the author sees the place in the queue, and what to change when it comes back", async () => {
	const post = await held();
	const waiting = async () =>
		(await findWaiting(await forum.as(forum.author), forum.thread.id)).find(
			({ postId }) => postId === post.id,
		);
	expect((await waiting())?.position).toBeGreaterThan(0);
	const { id } = await caseNow(post.id);
	await forum.decide(forum.anna, id, {
		outcome: "return",
		message: "Please say it kindly.",
		passage: "swindle",
	});
	await forum.settle();
	expect(await waiting()).toMatchObject({
		state: "returned",
		position: null,
		message: "Please say it kindly.",
		passage: "swindle",
	});
	const order = async () =>
		(await listCases(await forum.as(forum.boris), "held", { limit: 100 })).items.map((each) => each.id);
	const later = await held();
	const { id: laterCase } = await caseNow(later.id);
	await edit(post.id, 1, "This is a bad deal.");
	expect(await caseOf(post.id)).toMatchObject([{ id, state: "open", queue: "held" }]);
	const now = await order();
	expect(now.indexOf(id)).toBeLessThan(now.indexOf(laterCase));
	await forum.decide(forum.boris, id, { outcome: "approve", reason: undefined, revision: 2 });
	expect(await forum.visibilityOf(post.id)).toBe("published");
});

test("an author who answers a return within its undo window has read it", async () => {
	const post = await held();
	const { id } = await caseNow(post.id);
	await forum.decide(forum.anna, id, { outcome: "return", message: "Kindly." });
	await edit(post.id, 1, "A fair deal.");
	expect(await caseOf(post.id)).toMatchObject([{ id, state: "open" }]);
	expect(await rows("select state from decision where case_id = $1", [id])).toEqual([{ state: "effective" }]);
});

test("an edit that a rule holds takes the post out of sight until somebody decides", async () => {
	const post = await forum.aReply("A harmless thing.");
	await edit(post.id, 1, "Now it is a swindle.");
	expect(await forum.visibilityOf(post.id)).toBe("held");
	expect(await caseOf(post.id)).toMatchObject([{ queue: "held", state: "open" }]);
});

test("a withdrawn post leaves the queue, and is back in it when it is restored", async () => {
	const post = await held();
	await deletePost(await forum.as(forum.author), { postId: post.id });
	expect(await caseOf(post.id)).toMatchObject([{ state: "void" }]);
	await restorePost(await forum.as(forum.author), { postId: post.id });
	expect(await forum.visibilityOf(post.id)).toBe("held");
	expect(await caseOf(post.id)).toMatchObject([{ state: "void" }, { state: "open", queue: "held" }]);
});

test("what waits can be withdrawn from a thread that was locked meanwhile", async () => {
	const { id } = await held();
	const lock = async (on: boolean) =>
		lockThread(await forum.as(forum.anna), { threadId: forum.thread.id, on, reason: "" });
	await lock(true);
	await deletePost(await forum.as(forum.author), { postId: id });
	await lock(false);
	expect(await caseOf(id)).toMatchObject([{ state: "void" }]);
});

test("moderators' outcomes are the rule's precision", async () => {
	const post = await held();
	const { id } = await caseNow(post.id);
	await forum.decide(forum.anna, id, { outcome: "remove" });
	await forum.settle();
	expect(await rows("select outcome from detection where post_id = $1", [post.id])).toEqual([
		{ outcome: "confirmed" },
	]);
	const [decision] = await rows("select detected_automatically from decision where case_id = $1", [id]);
	expect(decision).toEqual({ detected_automatically: true });
});
