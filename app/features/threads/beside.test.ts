import { type TestForum, testForum } from "@test/forum";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptAnswer } from "~/features/reactions/index.server";
import {
	addReply,
	changeThread,
	deletePost,
	getThread,
	hidePost,
	listThreads,
	lockThread,
	pinThread,
	setIdeaStatus,
} from "./index.server";

let forum: TestForum;
let brand: { id: number; owner: number; categoryId: number };
let anna: number;
let mod: number;
const text = (body: string) => ({ body, bodyDocument: "" });

beforeAll(async () => {
	forum = await testForum();
	brand = await forum.aBrand();
	anna = await forum.aMember(brand.id, { handle: "anna" });
	mod = await forum.aMember(brand.id, { handle: "mod", role: "moderator" });
});
afterAll(() => forum.close());

const as = (member: number | null) => forum.context(brand.id, member);
const seen = async (id: number) => getThread(await as(null), id);

/** Threads that say something else than the tables of which they keep it. */
const untrue = async () =>
	(
		await sql<{ id: number }>`select id from thread
			where beside is distinct from thread_beside(brand_id, id)`.execute(forum.db)
	).rows;

test("a thread of which nothing is said keeps nothing", async () => {
	const { id } = await forum.aThread(brand, anna);
	const { beside } = await forum.db
		.selectFrom("thread")
		.select("beside")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	expect(beside).toBeNull();
	expect(await seen(id)).toMatchObject({
		locked: false,
		lockReason: null,
		pinned: false,
		acceptedPostId: null,
		acceptedNumber: null,
		official: null,
		tags: [],
	});
});

test("lock, its reason, pin and tags show at once, also in lists, and go again", async () => {
	const { id } = await forum.aThread(brand, anna);
	await lockThread(await as(mod), { threadId: id, on: true, reason: "" });
	expect(await seen(id)).toMatchObject({ locked: true, lockReason: "" });
	await lockThread(await as(mod), { threadId: id, on: false, reason: "" });
	await lockThread(await as(mod), { threadId: id, on: true, reason: "Sold out." });
	await pinThread(await as(mod), { threadId: id, on: true });
	await changeThread(await as(mod), { ...(await asItIs(id)), tags: ["água", "steam"] });
	expect(await seen(id)).toMatchObject({
		locked: true,
		lockReason: "Sold out.",
		pinned: true,
		tags: [{ name: "steam" }, { name: "água" }],
	});
	const { items } = await listThreads(await as(null), { sort: "latest" });
	expect(items.find((row) => row.id === id)).toMatchObject({ locked: true, pinned: true, answered: false });
	expect(await untrue()).toEqual([]);

	await lockThread(await as(mod), { threadId: id, on: false, reason: "" });
	await pinThread(await as(mod), { threadId: id, on: false });
	await changeThread(await as(mod), { ...(await asItIs(id)), tags: ["steam"] });
	expect(await seen(id)).toMatchObject({ locked: false, pinned: false, tags: [{ name: "steam" }] });
	expect(await untrue()).toEqual([]);
});

test("an accepted answer is the last one that was accepted, and none when it is hidden or deleted", async () => {
	const { id } = await forum.aThread(brand, anna, { kind: "question" });
	const [first, second] = [
		await addReply(await as(mod), { threadId: id, ...text("This.") }),
		await addReply(await as(mod), { threadId: id, ...text("Or that.") }),
	];
	await acceptAnswer(await as(anna), { postId: first.id, on: true });
	await acceptAnswer(await as(anna), { postId: second.id, on: true });
	expect(await seen(id)).toMatchObject({ acceptedPostId: second.id, acceptedNumber: 3 });
	await hidePost(await as(mod), { postId: second.id, reason: "Wrong." });
	expect(await seen(id)).toMatchObject({ acceptedPostId: null, acceptedNumber: null });
	await acceptAnswer(await as(anna), { postId: first.id, on: true });
	await deletePost(await as(mod), { postId: first.id });
	expect((await seen(id)).acceptedPostId).toBeNull();
	expect(await untrue()).toEqual([]);
});

test("an official answer is found where there is one, in its newest words", async () => {
	const { id } = await forum.aThread(brand, anna, { kind: "idea" });
	await setIdeaStatus(await as(mod), { threadId: id, status: "planned", ...text("In spring.") });
	await setIdeaStatus(await as(mod), { threadId: id, status: "shipped", ...text("It is there.") });
	const { official } = await seen(id);
	expect(official).toMatchObject({ status: "shipped", bodyHtml: "<p>It is there.</p>", handle: "mod" });
	expect(new Date(official?.answeredAt ?? "").getTime()).not.toBeNaN();
	expect(await untrue()).toEqual([]);
});

test("many rows of one statement, and rows that go with a tag or a thread, are kept, too", async () => {
	const threads = [await forum.aThread(brand, anna), await forum.aThread(brand, anna)];
	for (const { id } of threads)
		await changeThread(await as(mod), { ...(await asItIs(id)), tags: ["grinder", "filter"] });
	await sql`insert into thread_pin (brand_id, thread_id, pinned_by, pinned_at)
		select brand_id, id, ${mod}, now() from thread where brand_id = ${brand.id}
		on conflict do nothing`.execute(forum.db);
	expect(await untrue()).toEqual([]);
	await sql`delete from tag where brand_id = ${brand.id} and name = 'filter'`.execute(forum.db);
	expect(await untrue()).toEqual([]);
	expect(await seen(threads[0]?.id as number)).toMatchObject({ pinned: true, tags: [{ name: "grinder" }] });
});

async function asItIs(id: number) {
	const { title, categoryId, tags } = await seen(id);
	return { threadId: id, title, categoryId, tags: tags.map(({ name }) => name) };
}
