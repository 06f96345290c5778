import { type TestForum, testForum } from "@test/forum";
import { afterEach, beforeEach, expect, test } from "vitest";
import { acceptAnswer, voteForIdea } from "~/features/reactions/index.server";
import { addReply, editPost, readLanguages } from "~/features/threads/index.server";
import { badgeForm } from "./badges/contract";
import { listHeldBadges, rebuildStanding, saveBadge } from "./index.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
let threadId: number;
beforeEach(async () => {
	forum = await testForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	threadId = (await forum.aThread(brand, brand.owner)).id;
});
afterEach(() => forum.close());

const HUNGARIAN = "Szia, ez nagyon jó, köszönöm!";
const ENGLISH = "That is what you want, and it works.";

const as = (memberId: number | null) => forum.context(brand.id, memberId);
const reply = async (body: string, thread = threadId) =>
	(await addReply(await as(ines), { threadId: thread, body, bodyDocument: "" })).id;
const edit = async (postId: number, revision: number, body: string) =>
	editPost(await as(ines), { postId, revision, body, bodyDocument: "" });
const badge = async (more: Record<string, string>) =>
	saveBadge(
		await as(brand.owner),
		badgeForm.parse({
			slug: "magyar",
			measure: "posts",
			threshold: "1",
			locale: "hu",
			icon: "star",
			enabled: "on",
			"name-en": "Hungarian",
			...more,
		}),
		true,
	);
const hasIt = async () => {
	await forum.drainJobs();
	return (await listHeldBadges(await as(ines), ines)).some(({ slug }) => slug === "magyar");
};
const languageOf = async (postId: number) =>
	(await forum.services.pool.query("select language from post where id = $1", [postId])).rows[0].language;

test("only what is written can be limited to a language, and only to one of the forum's", () => {
	const problems = (more: Record<string, string>) =>
		badgeForm
			.safeParse({ slug: "x", threshold: "1", icon: "star", ...more })
			.error?.issues.map(({ path }) => path[0]);
	for (const measure of ["years", "days-visited", "likes-given", "upheld-reports", "by-hand"])
		expect(problems({ measure, locale: "hu" })).toEqual(["locale"]);
	expect(problems({ measure: "posts", locale: "de" })).toEqual(["locale"]);
	expect(problems({ measure: "posts", locale: "" })).toBeUndefined();
});

test("a badge for Hungarian posts is not earned by English ones", async () => {
	await badge({});
	await reply(ENGLISH);
	expect(await hasIt()).toBe(false);
	await reply(HUNGARIAN);
	expect(await hasIt()).toBe(true);
});

test("what others say in a quotation is not the author's language", async () => {
	const post = await reply(`> ${HUNGARIAN} ${HUNGARIAN} ${HUNGARIAN}\n\n${ENGLISH}`);
	expect(await languageOf(post)).toBe("en");
});

test("edited into another language, a post counts no more for a badge that goes with its cause", async () => {
	await badge({ autoRevoke: "on" });
	const post = await reply(HUNGARIAN);
	expect(await hasIt()).toBe(true);
	await edit(post, 1, ENGLISH);
	expect(await hasIt()).toBe(false);
	await edit(post, 2, HUNGARIAN);
	expect(await hasIt()).toBe(true);
});

test("of an accepted answer its own language counts, not that of the question", async () => {
	await badge({ measure: "accepted-answers" });
	const asked = async (body: string) =>
		(await forum.aThread(brand, brand.owner, { kind: "question", title: body, body })).id;
	const accepted = async (question: string, answer: string) => {
		const postId = await reply(answer, await asked(question));
		await acceptAnswer(await as(brand.owner), { postId, on: true });
	};
	await accepted(HUNGARIAN, ENGLISH);
	expect(await hasIt()).toBe(false);
	await accepted(ENGLISH, HUNGARIAN);
	expect(await hasIt()).toBe(true);
});

test("of a vote the language of the idea counts", async () => {
	await badge({ measure: "votes-received" });
	const idea = async (body: string) =>
		(await forum.aThread(brand, ines, { kind: "idea", title: body, body })).id;
	await voteForIdea(await as(brand.owner), { threadId: await idea(ENGLISH), on: true });
	expect(await hasIt()).toBe(false);
	await voteForIdea(await as(brand.owner), { threadId: await idea(HUNGARIAN), on: true });
	expect(await hasIt()).toBe(true);
});

test("what tells no language is in its thread's, and a thread in the brand's", async () => {
	const hungarian = await forum.aThread(brand, ines, { title: HUNGARIAN, body: HUNGARIAN });
	expect(await languageOf(await reply("OK", hungarian.id))).toBe("hu");
	const unclear = await forum.aThread(brand, ines, { title: "OK", body: "OK" });
	expect(await languageOf(unclear.postId)).toBe("en");
	expect(await languageOf(await reply("👍", unclear.id))).toBe("en");
});

test("posts from before languages were kept are read by a job, and count then", async () => {
	const hungarian = await forum.aThread(brand, brand.owner, { title: HUNGARIAN, body: HUNGARIAN });
	const posts = [await reply(HUNGARIAN), await reply(ENGLISH), await reply("OK", hungarian.id)];
	await forum.drainJobs();
	await forum.services.pool.query("update post set language = null");
	await badge({});
	expect(await hasIt()).toBe(false);
	await readLanguages(await as(null));
	expect(await Promise.all(posts.map(languageOf))).toEqual(["hu", "en", "hu"]);
	expect(await hasIt()).toBe(true);
});

test("a rebuild reads the language of what was put in beside the commands", async () => {
	const post = await reply(HUNGARIAN);
	await badge({});
	await forum.services.pool.query("update post set language = null");
	await rebuildStanding(await as(null));
	expect(await languageOf(post)).toBe("hu");
	expect(await hasIt()).toBe(true);
});
