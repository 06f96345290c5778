import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptAnswer, likePost, voteForIdea } from "~/features/reactions/index.server";
import { publishRules } from "~/features/rules/index.server";
import {
	addReply,
	deletePost,
	editPost,
	findPost,
	getThread,
	hidePost,
	listPosts,
	listRevisions,
	listThreads,
	lockThread,
	pinThread,
	restorePost,
	setIdeaStatus,
} from "./index.server";

let forum: TestForum;
let brand: { id: number; owner: number; categoryId: number };
let anna: number;
let ben: number;
let mod: number;
const text = (body: string) => ({ body, bodyDocument: "" });

beforeAll(async () => {
	forum = await testForum();
	brand = await forum.aBrand();
	anna = await forum.aMember(brand.id, { handle: "anna" });
	ben = await forum.aMember(brand.id, { handle: "ben" });
	mod = await forum.aMember(brand.id, { handle: "mod", role: "moderator" });
});
afterAll(() => forum.close());

const as = (member: number | null) => forum.context(brand.id, member);
const refused = (code: string, key?: string) =>
	expect.objectContaining({ code, ...(key ? { sentence: expect.objectContaining({ key }) } : {}) });

test("a visitor cannot reply, and is told to sign in", async () => {
	const thread = await forum.aThread(brand, anna);
	await expect(addReply(await as(null), { threadId: thread.id, ...text("hi") })).rejects.toEqual(
		refused("forbidden", "errors:sign-in-first"),
	);
});

test("a member who has not accepted the rules cannot start a thread", async () => {
	const newcomer = await forum.aMember(brand.id, { rules: false });
	await expect(forum.aThread(brand, newcomer)).rejects.toEqual(
		refused("forbidden", "errors:accept-rules-first"),
	);
});

test("a new version of the rules stops everybody until they accept again", async () => {
	const other = await forum.aBrand({ slug: "second" });
	const member = await forum.aMember(other.id);
	await forum.aThread(other, member);
	await publishRules(await forum.context(other.id, other.owner), [
		{ locale: "en", markdown: "Be kinder.", changeNote: "Kinder" },
	]);
	await expect(forum.aThread(other, member)).rejects.toEqual(
		refused("forbidden", "errors:accept-rules-first"),
	);
});

test("another brand's member sees nothing and changes nothing here", async () => {
	const other = await forum.aBrand({ slug: "elsewhere" });
	const stranger = await forum.context(other.id, await forum.aMember(other.id));
	const thread = await forum.aThread(brand, anna);
	await expect(getThread(stranger, thread.id)).rejects.toEqual(refused("not-found"));
	await expect(addReply(stranger, { threadId: thread.id, ...text("hi") })).rejects.toEqual(
		refused("not-found"),
	);
	await expect(likePost(stranger, { postId: thread.postId, on: true })).rejects.toEqual(refused("not-found"));
	await expect(
		editPost(stranger, { postId: thread.postId, revision: 1, ...text("mine now") }),
	).rejects.toEqual(refused("not-found"));
});

test("a member cannot edit, delete, hide, lock, pin or judge what is not theirs", async () => {
	const thread = await forum.aThread(brand, anna, { kind: "idea" });
	const ctx = await as(ben);
	await expect(editPost(ctx, { postId: thread.postId, revision: 1, ...text("x") })).rejects.toEqual(
		refused("forbidden"),
	);
	await expect(deletePost(ctx, { postId: thread.postId })).rejects.toEqual(refused("forbidden"));
	await expect(hidePost(ctx, { postId: thread.postId, reason: "" })).rejects.toEqual(refused("forbidden"));
	await expect(lockThread(ctx, { threadId: thread.id, on: true, reason: "" })).rejects.toEqual(
		refused("forbidden"),
	);
	await expect(pinThread(ctx, { threadId: thread.id, on: true })).rejects.toEqual(refused("forbidden"));
	await expect(setIdeaStatus(ctx, { threadId: thread.id, status: "planned", ...text("x") })).rejects.toEqual(
		refused("forbidden"),
	);
	await expect(restorePost(ctx, { postId: thread.postId })).rejects.toEqual(refused("forbidden"));
});

test("a locked thread takes no replies of members, but of moderators", async () => {
	const thread = await forum.aThread(brand, anna);
	await lockThread(await as(mod), { threadId: thread.id, on: true, reason: "done" });
	await expect(addReply(await as(ben), { threadId: thread.id, ...text("hi") })).rejects.toEqual(
		refused("forbidden", "errors:thread-locked"),
	);
	expect((await addReply(await as(mod), { threadId: thread.id, ...text("closing words") })).number).toBe(2);
});

test("nobody likes an own post, and a like counts once", async () => {
	const thread = await forum.aThread(brand, anna);
	await expect(likePost(await as(anna), { postId: thread.postId, on: true })).rejects.toEqual(
		refused("forbidden"),
	);
	await likePost(await as(ben), { postId: thread.postId, on: true });
	expect((await likePost(await as(ben), { postId: thread.postId, on: true })).count).toBe(1);
	expect((await likePost(await as(ben), { postId: thread.postId, on: false })).count).toBe(0);
});

test("an edit over somebody else's edit is refused, and nothing is lost", async () => {
	const thread = await forum.aThread(brand, anna);
	await editPost(await as(anna), {
		postId: thread.postId,
		revision: 1,
		title: "A better title",
		...text("Second text."),
	});
	await expect(
		editPost(await as(anna), { postId: thread.postId, revision: 1, ...text("Third") }),
	).rejects.toEqual(refused("conflict"));
	expect((await getThread(await as(null), thread.id)).title).toBe("A better title");
	const revisions = await listRevisions(await as(anna), thread.postId);
	expect(revisions.map(({ bodyHtml }) => bodyHtml)).toEqual(["<p>Some text.</p>"]);
});

test("a hidden post's text is for its author and staff only, and its number stays", async () => {
	const thread = await forum.aThread(brand, anna);
	const reply = await addReply(await as(ben), { threadId: thread.id, ...text("rude words") });
	await hidePost(await as(mod), { postId: reply.id, reason: "rude" });
	const bodies = async (member: number | null) =>
		(await listPosts(await as(member), thread.id, { first: 1, last: 20 })).map(({ bodyHtml }) => bodyHtml);
	expect(await bodies(null)).toEqual(["<p>Some text.</p>", ""]);
	expect(await bodies(anna)).toEqual(["<p>Some text.</p>", ""]);
	expect(await bodies(ben)).toEqual(["<p>Some text.</p>", "<p>rude words</p>"]);
	await expect(findPost(await as(null), reply.id)).rejects.toEqual(refused("not-found"));
	expect((await getThread(await as(null), thread.id)).replyCount).toBe(0);
	await restorePost(await as(mod), { postId: reply.id });
	expect((await getThread(await as(null), thread.id)).replyCount).toBe(1);
});

test("hiding the first post takes the thread out of lists and sight", async () => {
	const thread = await forum.aThread(brand, anna, { title: "Vanishing" });
	await hidePost(await as(mod), { postId: thread.postId, reason: "spam" });
	await expect(getThread(await as(ben), thread.id)).rejects.toEqual(refused("not-found"));
	expect(
		(await listThreads(await as(null), { sort: "latest" })).items.map(({ title }) => title),
	).not.toContain("Vanishing");
	expect((await getThread(await as(anna), thread.id)).visibility).toBe("hidden");
});

test("a thread with answers cannot be deleted by its author, one without can", async () => {
	const thread = await forum.aThread(brand, anna);
	await addReply(await as(ben), { threadId: thread.id, ...text("answer") });
	await expect(deletePost(await as(anna), { postId: thread.postId })).rejects.toEqual(refused("forbidden"));
	const lonely = await forum.aThread(brand, anna);
	await deletePost(await as(anna), { postId: lonely.postId });
	await expect(getThread(await as(ben), lonely.id)).rejects.toEqual(refused("not-found"));
	await restorePost(await as(anna), { postId: lonely.postId });
	expect((await getThread(await as(ben), lonely.id)).visibility).toBe("published");
});

test("an author takes an own deletion back, and nobody else's", async () => {
	const thread = await forum.aThread(brand, anna);
	const reply = await addReply(await as(ben), { threadId: thread.id, ...text("too soon") });
	const seenBy = async (member: number | null) =>
		(await listPosts(await as(member), thread.id, { first: 2, last: 2 })).map(({ bodyHtml }) => bodyHtml);
	await deletePost(await as(ben), { postId: reply.id });
	expect(await seenBy(ben)).toEqual(["<p>too soon</p>"]);
	expect(await seenBy(anna)).toEqual([""]);
	await expect(restorePost(await as(anna), { postId: reply.id })).rejects.toEqual(refused("not-found"));
	await restorePost(await as(ben), { postId: reply.id });
	expect(await seenBy(null)).toEqual(["<p>too soon</p>"]);
	expect((await getThread(await as(null), thread.id)).replyCount).toBe(1);

	await expect(deletePost(await as(mod), { postId: reply.id })).rejects.toEqual(refused("forbidden"));
	await hidePost(await as(mod), { postId: reply.id, reason: "rude" });
	await expect(restorePost(await as(ben), { postId: reply.id })).rejects.toEqual(refused("forbidden"));
});

test("what a moderator closed or holds stays so when its author takes a deletion back", async () => {
	const thread = await forum.aThread(brand, anna);
	const reply = await addReply(await as(ben), { threadId: thread.id, ...text("wait") });
	await deletePost(await as(ben), { postId: reply.id });
	await lockThread(await as(mod), { threadId: thread.id, on: true, reason: "" });
	await expect(restorePost(await as(ben), { postId: reply.id })).rejects.toEqual(refused("forbidden"));
	await lockThread(await as(mod), { threadId: thread.id, on: false, reason: "" });
	await forum.db
		.updateTable("postVisibilityChange")
		.set({ fromVisibility: "held" })
		.where("postId", "=", reply.id)
		.execute();
	await restorePost(await as(ben), { postId: reply.id });
	const [restored] = await listPosts(await as(ben), thread.id, { first: 2, last: 2 });
	expect(restored?.visibility).toBe("held");
});

test("only the asker and staff accept an answer, and only in a question", async () => {
	const question = await forum.aThread(brand, anna, { kind: "question" });
	const answer = await addReply(await as(ben), { threadId: question.id, ...text("42") });
	await expect(acceptAnswer(await as(ben), { postId: answer.id, on: true })).rejects.toEqual(
		refused("forbidden"),
	);
	await acceptAnswer(await as(anna), { postId: answer.id, on: true });
	expect((await getThread(await as(null), question.id)).acceptedPostId).toBe(answer.id);
	const talk = await forum.aThread(brand, anna);
	const reply = await addReply(await as(ben), { threadId: talk.id, ...text("42") });
	await expect(acceptAnswer(await as(anna), { postId: reply.id, on: true })).rejects.toEqual(
		refused("forbidden"),
	);
});

test("a vote counts once and the official answer shows with its status", async () => {
	const idea = await forum.aThread(brand, anna, { kind: "idea" });
	await voteForIdea(await as(ben), { threadId: idea.id, on: true });
	expect((await voteForIdea(await as(ben), { threadId: idea.id, on: true })).count).toBe(1);
	await setIdeaStatus(await as(mod), { threadId: idea.id, status: "planned", ...text("In spring.") });
	const { ideaStatus, official, voteCount } = await getThread(await as(ben), idea.id);
	expect({ ideaStatus, body: official?.bodyHtml, voteCount }).toEqual({
		ideaStatus: "planned",
		body: "<p>In spring.</p>",
		voteCount: 1,
	});
});

test("forty replies at once get forty numbers without a gap", async () => {
	const thread = await forum.aThread(brand, anna);
	const contexts = await Promise.all(
		Array.from({ length: 40 }, async (_, index) =>
			forum.context(brand.id, await forum.aMember(brand.id, { handle: `many${index}` })),
		),
	);
	const replies = await Promise.all(
		contexts.map((ctx) => addReply(ctx, { threadId: thread.id, ...text("me too") })),
	);
	expect(replies.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
		Array.from({ length: 40 }, (_, index) => index + 2),
	);
	const { replyCount, lastNumber } = await getThread(await as(null), thread.id);
	expect({ replyCount, lastNumber }).toEqual({ replyCount: 40, lastNumber: 41 });
});

test("pages of a list neither overlap nor leave out, also where times are equal", async () => {
	const other = await forum.aBrand({ slug: "pages" });
	for (let index = 0; index < 25; index++)
		await forum.aThread(other, other.owner, { title: `Thread ${index}` });
	await forum.db
		.updateTable("thread")
		.set({ lastPostAt: new Date("2026-11-02T12:00:00Z") })
		.where("brandId", "=", other.id)
		.execute();
	const ctx = await forum.context(other.id);
	const seen: number[] = [];
	let cursor: string | null = null;
	do {
		const page = await listThreads(ctx, { sort: "latest", limit: 7, cursor });
		seen.push(...page.items.map(({ id }) => id));
		cursor = page.nextCursor;
	} while (cursor);
	expect(seen).toHaveLength(25);
	expect(new Set(seen).size).toBe(25);
});

test("text is stored exactly as it was given", async () => {
	const body = "  Grüße 👩‍👩‍👧 ё й Ő ű 한국어 العربية \u0301 end";
	const thread = await forum.aThread(brand, anna, { body, title: "Ünnep — ёлка 🎄" });
	const post = await findPost(await as(null), thread.postId);
	expect(post.document.content?.[0]?.content?.[0]?.text).toBe(body.trimStart());
	expect(post.threadTitle).toBe("Ünnep — ёлка 🎄");
});
