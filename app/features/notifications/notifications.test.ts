import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptAnswer } from "~/features/reactions/index.server";
import { addReply, editPost, hidePost } from "~/features/threads/index.server";
import { tasksOf } from "~/run-worker.server";
import { listNotifications, markNotificationsRead, savePreferences, unsubscribe } from "./index.server";

let forum: TestForum;
let brand: { id: number; owner: number; categoryId: number };
let anna: number;
let ben: number;

beforeAll(async () => {
	forum = await testForum();
	brand = await forum.aBrand();
	anna = await forum.aMember(brand.id, { handle: "anna", email: "anna@example.com" });
	ben = await forum.aMember(brand.id, { handle: "ben", email: "ben@example.com" });
	// Mails go out for what is younger than a day: let the forum's clock be today's.
	forum.advance(Date.now() - new Date("2026-11-02T12:00:00Z").getTime());
});
afterAll(() => forum.close());

const as = (member: number) => forum.context(brand.id, member);
const reply = async (by: number, threadId: number, body: string) =>
	addReply(await as(by), { threadId, body, bodyDocument: "" });
const told = async (member: number) =>
	(
		await forum.db
			.selectFrom("notification")
			.select(["kind", "threadId"])
			.where("memberId", "=", member)
			// Badges come by themselves and are no word of anybody.
			.where("kind", "<>", "badge-earned")
			.where("id", "in", [0, ...(await listNotifications(await as(member), null)).items.map(({ id }) => id)])
			.orderBy("id", "desc")
			.execute()
	).map(({ kind, threadId }) => `${kind} ${threadId}`);
async function mailsTo(address: string) {
	const folder = join(forum.services.env.dataDir, "mail");
	const texts = await Promise.all(
		(await readdir(folder).catch(() => [])).map((name) => readFile(join(folder, name), "utf8")),
	);
	return texts.filter((text) => text.includes(`To: ${address}`));
}

test("nobody is told of what they did themselves", async () => {
	const thread = await forum.aThread(brand, anna);
	await reply(anna, thread.id, "And @anna says more");
	await forum.drainJobs();
	expect(await told(anna)).toEqual([]);
});

test("what is hidden before the job runs is neither told by mail nor shown", async () => {
	const thread = await forum.aThread(brand, anna);
	const { id } = await reply(ben, thread.id, "@anna buy this");
	await hidePost(await as(brand.owner), { postId: id, reason: "spam" });
	const before = (await mailsTo("anna@example.com")).length;
	await forum.drainJobs();
	expect(await told(anna)).toEqual([]);
	expect(await mailsTo("anna@example.com")).toHaveLength(before);
});

test("a member is not told of a thread in a category that only staff read", async () => {
	const staffOnly = await forum.db
		.insertInto("category")
		.values({ brandId: brand.id, slug: "staff", name: "Staff", readableBy: "staff" })
		.returning("id")
		.executeTakeFirstOrThrow();
	await forum.aThread({ id: brand.id, categoryId: staffOnly.id }, brand.owner, { body: "Look at @ben" });
	await forum.drainJobs();
	expect(await told(ben)).toEqual([]);
});

test("a reply tells the author once, also when the event is delivered five times", async () => {
	const thread = await forum.aThread(brand, anna);
	await reply(ben, thread.id, "An answer");
	const event = await forum.db
		.selectFrom("event")
		.select(["id", "name"])
		.where("brandId", "=", brand.id)
		.orderBy("id", "desc")
		.executeTakeFirstOrThrow();
	await forum.drainJobs();
	const tasks = tasksOf(forum.db, forum.services);
	for (let delivery = 0; delivery < 4; delivery++)
		await tasks["notifications.tell-of-reply"]?.({ brandId: brand.id, eventId: event.id });
	await forum.drainJobs();
	expect((await told(anna)).filter((line) => line === `reply ${thread.id}`)).toHaveLength(1);
	const mails = (await mailsTo("anna@example.com")).filter((mail) => /^Subject: \S*ben.replied/m.test(mail));
	expect(mails).toHaveLength(1);
	expect(mails[0]).toMatch(/List-Unsubscribe:\s+<http/i);
	expect(mails[0]).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/i);
});

test("a mention says more than a reply, and is told only once after an edit", async () => {
	const thread = await forum.aThread(brand, anna);
	const { id } = await reply(ben, thread.id, "I think @anna is right");
	await forum.drainJobs();
	await editPost(await as(ben), {
		postId: id,
		revision: 1,
		body: "I still think @anna is right",
		bodyDocument: "",
	});
	await forum.drainJobs();
	expect((await told(anna)).filter((line) => line.endsWith(` ${thread.id}`))).toEqual([
		`mention ${thread.id}`,
	]);
});

test("an accepted answer tells who wrote it", async () => {
	const question = await forum.aThread(brand, anna, { kind: "question" });
	const { id } = await reply(ben, question.id, "42");
	await forum.drainJobs();
	await acceptAnswer(await as(anna), { postId: id, on: true });
	await forum.drainJobs();
	expect(await told(ben)).toContain(`answer-accepted ${question.id}`);
});

test("the bell counts what is unread until it is read", async () => {
	expect((await as(anna)).actor?.unread).toBeGreaterThan(0);
	const [newest] = (await listNotifications(await as(anna), null)).items;
	await markNotificationsRead(await as(anna), { upTo: newest?.id as number });
	expect((await as(anna)).actor?.unread).toBe(0);
});

test("who does not want mails of a kind gets none, and the link in a mail is enough to say so", async () => {
	const before = (await mailsTo("anna@example.com")).length;
	await savePreferences(await as(anna), [{ kind: "reply", wanted: false }]);
	const thread = await forum.aThread(brand, anna);
	await reply(ben, thread.id, "One");
	await forum.drainJobs();
	expect(await mailsTo("anna@example.com")).toHaveLength(before);
	expect(await told(anna)).toContain(`reply ${thread.id}`);
	const { mailToken } = await forum.db
		.selectFrom("member")
		.select("mailToken")
		.where("id", "=", anna)
		.executeTakeFirstOrThrow();
	const visitor = await forum.context(brand.id);
	await expect(unsubscribe(visitor, "not a token", null)).rejects.toMatchObject({ code: "not-found" });
	await unsubscribe(visitor, mailToken, null);
	await reply(ben, thread.id, "Two, @anna");
	await forum.drainJobs();
	expect(await mailsTo("anna@example.com")).toHaveLength(before);
});
