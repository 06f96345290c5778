import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestForum, testForum } from "../../../../../test/forum";
import {
	readRehearsal,
	rehearse,
	runRehearsal,
	saveScreeningRule,
	screeningRuleInput,
} from "../../index.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let anna: number;
let service: Server;
let port: number;
let answer: (text: string) => object | null;

beforeAll(async () => {
	service = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += chunk;
		const said = answer(body);
		if (said) response.end(JSON.stringify(said));
		else request.socket.destroy();
	});
	await new Promise<void>((done) => service.listen(0, "127.0.0.1", done));
	port = (service.address() as AddressInfo).port;
	forum = await testForum({ FOLKMOOT_PRIVATE_HOSTS: `127.0.0.1:${port}` });
});
afterAll(async () => {
	service.closeAllConnections();
	service.close();
	await forum.close();
});
let brands = 0;
beforeEach(async () => {
	brand = await forum.aBrand({ slug: `brand-${++brands}` });
	anna = await forum.aMember(brand.id);
});

const asOwner = () => forum.context(brand.id, brand.owner);
const ruleOf = (kind: string, settings: object) =>
	screeningRuleInput.parse({ kind, name: kind, mode: "on", settings });

async function rehearsed(kind: string, settings: object) {
	const id = await rehearse(await asOwner(), ruleOf(kind, settings), 30, { inBackground: false });
	await runRehearsal(await asOwner(), id);
	return readRehearsal(await asOwner(), id);
}

async function aPost(title: string, body: string, by = anna) {
	const thread = await forum.aThread(brand, by, { title, body });
	const { id } = await forum.db
		.selectFrom("post")
		.select("id")
		.where("threadId", "=", thread.id)
		.executeTakeFirstOrThrow();
	return id;
}

/** As a moderator would have done it. */
async function takeDown(postId: number) {
	await forum.db.updateTable("post").set({ visibility: "hidden" }).where("id", "=", postId).execute();
	await forum.db
		.insertInto("postVisibilityChange")
		.values({
			brandId: brand.id,
			postId,
			fromVisibility: "published",
			toVisibility: "hidden",
			changedBy: brand.owner,
			changedAt: (await asOwner()).now,
		})
		.execute();
}

async function approve(postId: number) {
	const { threadId, authorId } = await forum.db
		.selectFrom("post")
		.select(["threadId", "authorId"])
		.where("id", "=", postId)
		.executeTakeFirstOrThrow();
	const { now } = await asOwner();
	const open = await forum.db
		.insertInto("moderationCase")
		.values({
			brandId: brand.id,
			queue: "held",
			postId,
			threadId,
			authorId,
			categoryId: brand.categoryId,
			openedAt: now,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await forum.db
		.insertInto("decision")
		.values({
			brandId: brand.id,
			caseId: open.id,
			caseVersion: 1,
			postId,
			postRevision: 1,
			memberId: authorId,
			outcome: "approve",
			state: "effective",
			before: "{}",
			after: "{}",
			decidedAt: now,
			undoUntil: now,
		})
		.execute();
}

test("moderators of single categories rehearse nothing: it shows posts of all", async () => {
	await expect(rehearse(await forum.context(brand.id, anna), ruleOf("length", {}))).rejects.toMatchObject({
		code: "forbidden",
	});
	const id = await rehearse(await asOwner(), ruleOf("length", {}));
	await expect(readRehearsal(await forum.context(brand.id, anna), id)).rejects.toMatchObject({
		code: "forbidden",
	});
});

test("a rehearsal of another brand is not there", async () => {
	const id = await rehearse(await asOwner(), ruleOf("length", {}));
	brand = await forum.aBrand({ slug: `brand-${++brands}` });
	await expect(readRehearsal(await asOwner(), id)).rejects.toMatchObject({ code: "not-found" });
	await expect(rehearse(await asOwner(), { ruleId: 999_999 })).rejects.toMatchObject({ code: "not-found" });
});

describe("a word list", () => {
	test("shows what it would have caught, and what became of it", async () => {
		await aPost("Stoves", "Nothing to see.");
		await takeDown(await aPost("Win", "The best CASINO in town"));
		await approve(await aPost("Question", "Is the casino heated?"));
		await aPost("Also", "A casíno?");
		await aPost("Staff", "The casino rule", brand.owner);
		const { examples, ...found } = await rehearsed("word-list", { words: "casino" });
		expect(found).toMatchObject({
			state: "done",
			postCount: 4,
			checked: 4,
			caught: 3,
			approved: 1,
			actedOn: 1,
			untouched: 1,
		});
		expect(examples.map(({ aftermath }) => aftermath)).toEqual(["untouched", "approved", "acted-on"]);
		for (const { text, matches } of examples) {
			expect(matches.map(({ from, to }) => text.slice(from, to))).toEqual([
				expect.stringMatching(/cas[ií]no/i),
			]);
		}
	});

	test("leaves out what is older than the period", async () => {
		await aPost("Old", "The best casino");
		forum.advance(31 * 24 * 60 * 60 * 1_000);
		expect(await rehearsed("word-list", { words: "casino" })).toMatchObject({
			postCount: 0,
			caught: 0,
			state: "done",
		});
	});

	test("keeps twenty examples of many posts, in more than one read", async () => {
		const thread = await forum.aThread(brand, anna);
		const document = {
			type: "doc",
			content: [{ type: "paragraph", content: [{ type: "text", text: "casino" }] }],
		};
		const { now } = await asOwner();
		await forum.db
			.insertInto("post")
			.values(
				Array.from({ length: 450 }, (_, n) => ({
					brandId: brand.id,
					threadId: thread.id,
					number: n + 2,
					authorId: anna,
					document: JSON.stringify(document),
					bodyHtml: "",
					rendererVersion: 1,
					createdAt: now,
				})),
			)
			.execute();
		const found = await rehearsed("word-list", { words: "casino" });
		expect(found).toMatchObject({ postCount: 451, checked: 451, caught: 450, limitedTo: null });
		expect(found.examples).toHaveLength(20);
	});
});

describe("rules about the author look at the time of the post", () => {
	test("first posts", async () => {
		for (const n of [1, 2, 3]) await aPost(`Thread ${n}`, `Text ${n}`);
		const found = await rehearsed("first-posts", { posts: 2 });
		expect(found.examples.map(({ threadTitle }) => threadTitle)).toEqual(["Thread 2", "Thread 1"]);
	});

	test("repeated texts", async () => {
		await aPost("The same title", "and the same words");
		await aPost("The same title", "and the SAME words");
		forum.advance(25 * 60 * 60 * 1_000);
		await aPost("The same title", "and the same words");
		expect((await rehearsed("repeat", {})).caught).toBe(1);
	});

	test("rejections before it", async () => {
		const posts = [await aPost("One", "One"), await aPost("Two", "Two")];
		await aPost("Three", "Three");
		for (const post of posts) await takeDown(post);
		await aPost("Four", "Four");
		const found = await rehearsed("rejections", { posts: 2, share: 0.5 });
		expect(found.examples.map(({ threadTitle }) => threadTitle)).toEqual(["Four"]);
	});

	test("links of newcomers", async () => {
		const links = "https://a.example/ and https://b.example/";
		await aPost("First", links);
		await aPost("Second", links);
		expect((await rehearsed("links", { newcomerLinks: 1, newcomerPosts: 1 })).caught).toBe(1);
	});
});

describe("a service outside", () => {
	const settings = () => ({ endpoint: `http://127.0.0.1:${port}/`, secret: "hidden" });

	test("is asked about the newest 200 posts, and its key is not shown", async () => {
		await aPost("Stoves", "Kind words");
		await aPost("Rude", "Hateful words");
		answer = (body) => ({ score: body.includes("Hateful") ? 0.95 : 0.1 });
		const found = await rehearsed("toxicity", settings());
		expect(found).toMatchObject({ state: "done", checked: 2, caught: 1, limitedTo: 200 });
		expect(found.examples).toMatchObject([{ score: 0.95, threadTitle: "Rude" }]);
		expect(JSON.stringify(found)).not.toContain("hidden");
	});

	test("that does not answer ends the rehearsal", async () => {
		for (let n = 0; n < 10; n++) await aPost(`Thread ${n}`, "Words");
		answer = () => null;
		expect(await rehearsed("toxicity", settings())).toMatchObject({ state: "failed", failure: "unanswered" });
	});
});

test("a stored rule rehearses in the background", async () => {
	await aPost("Win", "The best casino");
	const rule = await saveScreeningRule(await asOwner(), {
		...ruleOf("word-list", { words: "casino" }),
		mode: "off",
	});
	const id = await rehearse(await asOwner(), { ruleId: rule.id });
	expect(await readRehearsal(await asOwner(), id)).toMatchObject({ state: "waiting", ruleId: rule.id });
	await forum.drainJobs();
	expect(await readRehearsal(await asOwner(), id)).toMatchObject({ state: "done", caught: 1 });
});
