import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { deletePost } from "~/features/threads/index.server";
import { moderatePost, showAgain } from "./index.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

const words = { reason: "spam", note: "", message: "", passage: "" };
const hide = async (by: number, postId: number) =>
	moderatePost(await forum.as(by), postId, { ...words, outcome: "hide" });
const outcomes = async (postId: number) =>
	(
		await forum.services.pool.query("select outcome, state from decision where post_id = $1 order by id", [
			postId,
		])
	).rows.map(({ outcome, state }) => `${outcome} ${state}`);

test("a member cannot decide in place", async () => {
	const post = await forum.aReply();
	await expect(hide(forum.reporter, post.id)).rejects.toMatchObject({ code: "forbidden" });
	await expect(showAgain(await forum.as(forum.reporter), post.id)).rejects.toMatchObject({
		code: "forbidden",
	});
});

test("what a colleague has just hidden is theirs to take back", async () => {
	const post = await forum.aReply();
	await hide(forum.anna, post.id);
	await expect(showAgain(await forum.as(forum.boris), post.id)).rejects.toMatchObject({
		code: "conflict",
		sentence: { params: { name: "anna" } },
	});
});

test("hiding in place is a decision with a reason, and showing again at once takes it back", async () => {
	const post = await forum.aReply();
	await hide(forum.anna, post.id);
	expect(await forum.visibilityOf(post.id)).toBe("hidden");
	await showAgain(await forum.as(forum.anna), post.id);
	expect(await forum.visibilityOf(post.id)).toBe("published");
	expect(await outcomes(post.id)).toEqual(["hide undone"]);
});

test("showing again later is a decision of its own", async () => {
	const post = await forum.aReply();
	await hide(forum.anna, post.id);
	await forum.settle();
	await showAgain(await forum.as(forum.boris), post.id);
	expect(await forum.visibilityOf(post.id)).toBe("published");
	expect(await outcomes(post.id)).toEqual(["hide effective", "approve pending"]);
});

test("who changes the mind within the window decides once", async () => {
	const post = await forum.aReply();
	await hide(forum.anna, post.id);
	await moderatePost(await forum.as(forum.anna), post.id, { ...words, outcome: "remove" });
	expect(await outcomes(post.id)).toEqual(["hide undone", "remove pending"]);
});

test("authors take their own deletion back by themselves", async () => {
	const post = await forum.aReply();
	await deletePost(await forum.as(forum.author), { postId: post.id });
	await showAgain(await forum.as(forum.author), post.id);
	expect(await forum.visibilityOf(post.id)).toBe("published");
	expect(await outcomes(post.id)).toEqual([]);
});
