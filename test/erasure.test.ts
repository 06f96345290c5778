import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createApiKey, findApiKey } from "~/features/api-keys/index.server";
import {
	bindSubject,
	changeRole,
	eraseMember,
	findMember,
	findSubject,
	leaveBrand,
	listMembers,
	suggestMembers,
	updateProfile,
} from "~/features/members/index.server";
import { appealDecision } from "~/features/moderation/index.server";
import { likePost } from "~/features/reactions/index.server";
import { searchQuery } from "~/features/search/contract";
import { search } from "~/features/search/index.server";
import {
	checkStanding,
	giveBadge,
	giveThanks,
	listThanks,
	readBoard,
	readStanding,
} from "~/features/standing/index.server";
import {
	addReply,
	editPost,
	getThread,
	listPosts,
	saveDraft,
	setIdeaStatus,
} from "~/features/threads/index.server";
import { inTransaction } from "~/platform/context";
import { type ModeratedForum, moderatedForum } from "./moderation";

/** Everything about the person says this somewhere: found again, it was not forgotten. */
const WHO = "zerafina";

let forum: ModeratedForum;
let zera: number;
beforeEach(async () => {
	forum = await moderatedForum();
	zera = await forum.aMember(forum.brand.id, { handle: WHO, email: `${WHO}@example.org` });
	await updateProfile(await forum.as(zera), {
		displayName: `${WHO} Smith`,
		bio: `I am ${WHO}.`,
		locale: "hu",
	});
	await forum.services.pool.query("update member set created_at = '2020-01-01'");
});
afterEach(() => forum.close());

const owner = () => forum.as(forum.brand.owner);
const erase = async (texts: "keep" | "remove" = "keep", by = zera) =>
	eraseMember(await forum.as(by), { memberId: zera, texts });
const former = () => `former-${zera}`;
const reply = async (by: number, body: string, threadId = forum.thread.id) =>
	(await addReply(await forum.as(by), { threadId, body, bodyDocument: "" })).id;
const postsOf = async (threadId = forum.thread.id) =>
	listPosts(await forum.as(forum.reporter), threadId, { first: 1, last: 50 });
const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;
const booksAreRight = async () =>
	expect(await checkStanding(await forum.as(null))).toEqual({
		acts: 0,
		worths: 0,
		totals: 0,
		boards: 0,
		waiting: 0,
	});

describe("a membership is not deleted", () => {
	test("by somebody else than the member and an owner", async () => {
		for (const by of [forum.author, forum.anna])
			await expect(erase("keep", by)).rejects.toMatchObject({ code: "forbidden" });
		await expect(eraseMember(await forum.as(null), { memberId: zera, texts: "keep" })).rejects.toMatchObject({
			code: "forbidden",
		});
	});
	test("of the only owner, and of two who go at once only one may", async () => {
		const leave = async (memberId: number) =>
			eraseMember(await forum.as(memberId), { memberId, texts: "keep" });
		const last = { code: "conflict", sentence: { key: "errors:erasure.last-owner" } };
		await expect(leave(forum.brand.owner)).rejects.toMatchObject(last);
		await changeRole(await owner(), { handle: WHO, role: "owner" });
		const both = await Promise.allSettled([leave(forum.brand.owner), leave(zera)]);
		expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
		const { staff } = await listMembers(await forum.as(null), {});
		expect(staff.filter(({ role }) => role === "owner")).toHaveLength(1);
	});
	test("while a case about its posts is open, a decision can be taken back, or an appeal is open", async () => {
		const leave = async () =>
			eraseMember(await forum.as(forum.author), { memberId: forum.author, texts: "remove" });
		const { caseId } = await forum.aCase();
		await expect(leave()).rejects.toMatchObject({ sentence: { key: "errors:erasure.case" } });
		const { id } = await forum.decide(forum.anna, caseId, { outcome: "remove" });
		await expect(leave()).rejects.toMatchObject({
			sentence: { key: "errors:erasure.decided", params: { until: expect.stringContaining("2026") } },
		});
		await forum.settle();
		await appealDecision(await forum.as(forum.author), id, { text: "It was a quotation." });
		await expect(leave()).rejects.toMatchObject({ sentence: { key: "errors:erasure.appeal" } });
		expect((await findMember(await forum.as(null), "author")).erasedAt).toBeNull();
	});
	test("twice", async () => {
		await erase();
		await expect(
			inTransaction(await forum.as(null), (tx) => leaveBrand(tx, { memberId: zera, texts: "keep" })),
		).rejects.toMatchObject({ code: "not-found" });
	});
});

describe("a deleted membership", () => {
	test("opens nothing any more: no account, session, key or sign-in from elsewhere", async () => {
		const [{ account_id: account }] = await rows("select account_id from member where id = $1", [zera]);
		const cookie = await forum.services.sessions.rotate(account, forum.brand.id, null);
		const { secret } = await createApiKey(await owner(), { name: WHO, scopes: ["read"], memberId: zera });
		await inTransaction(await forum.as(null), (tx) => bindSubject(tx, WHO, zera));
		await erase();
		expect(await forum.services.sessions.read(cookie.split(";")[0] as string)).toBeNull();
		expect(await findApiKey(await forum.as(null), secret)).toBeNull();
		expect(await inTransaction(await forum.as(null), (tx) => findSubject(tx, WHO))).toBeNull();
		expect(await rows("select 1 from account where id = $1", [account])).toEqual([]);
		expect((await forum.as(zera)).actor).toBeNull();
	});
	test("leaves the account of somebody whom another brand knows", async () => {
		const other = await forum.aBrand({ slug: "acme" });
		const [{ account_id: account }] = await rows("select account_id from member where id = $1", [zera]);
		const there = await forum.aMember(other.id);
		await rows("update member set account_id = $1 where id = $2", [account, there]);
		const cookie = await forum.services.sessions.rotate(account, other.id, null);
		await erase();
		expect(await rows("select 1 from account where id = $1", [account])).toHaveLength(1);
		expect((await forum.services.sessions.read(cookie.split(";")[0] as string))?.actor?.memberId).toBe(there);
	});
	test("stands on no list and is found by no search", async () => {
		const post = await reply(zera, "words");
		await likePost(await forum.as(forum.reporter), { postId: post, on: true });
		await giveThanks(await owner(), { handle: WHO, reason: `${WHO} helped.` });
		await forum.drainJobs();
		const find = async (q: string) =>
			(await search(await forum.as(forum.reporter), searchQuery.parse({ q, type: "member" }))).items;
		const board = async () =>
			(await readBoard(await forum.as(forum.reporter), { period: "all" })).top.map(
				({ memberId }) => memberId,
			);
		expect(await find(WHO)).toHaveLength(1);
		expect(await board()).toContain(zera);
		await erase();
		expect(await board()).not.toContain(zera);
		expect(await find(WHO)).toEqual([]);
		await forum.drainJobs();
		expect(await find("former")).toEqual([]);
		expect(await board()).not.toContain(zera);
		expect((await listThanks(await owner())).items).toEqual([]);
		expect(await suggestMembers(await owner(), "former")).toEqual([]);
		expect((await listMembers(await owner(), { from: "former" })).members).not.toContainEqual(
			expect.objectContaining({ id: zera }),
		);
	});
	test("keeps its pseudonym from being used: for thanks, badges and roles there is nobody", async () => {
		await erase();
		const handle = former();
		await expect(giveThanks(await owner(), { handle, reason: "x" })).rejects.toMatchObject({
			code: "invalid",
		});
		await expect(giveBadge(await owner(), { slug: "honoured", handle, reason: "x" })).rejects.toMatchObject({
			code: "invalid",
		});
		await expect(changeRole(await owner(), { handle, role: "owner" })).rejects.toMatchObject({
			code: "not-found",
		});
	});
	test("has another pseudonym where somebody chose that one as a handle", async () => {
		await forum.aMember(forum.brand.id, { handle: former() });
		await erase();
		expect(await rows("select handle from member where id = $1", [zera])).toEqual([
			{ handle: `${former()}-2` },
		]);
	});
	test("is told of nothing that others do afterwards", async () => {
		const post = await reply(zera, "words");
		await forum.drainJobs();
		await erase();
		await addReply(await forum.as(forum.author), {
			threadId: forum.thread.id,
			body: "an answer",
			bodyDocument: "",
			replyToId: post,
		} as Parameters<typeof addReply>[1]);
		await forum.drainJobs();
		expect(await rows("select 1 from notification where member_id = $1", [zera])).toEqual([]);
	});
});

test("of somebody of the team leaves the books right", async () => {
	await reply(zera, "words");
	await changeRole(await owner(), { handle: WHO, role: "moderator" });
	await forum.drainJobs();
	await erase();
	await forum.drainJobs();
	await booksAreRight();
	expect(await rows("select distinct reason from standing_award where member_id = $1", [zera])).toEqual([
		{ reason: "erased" },
	]);
});

describe("texts that stay", () => {
	test("stand under the pseudonym, and others' mentions and quotations name it", async () => {
		const post = await reply(zera, "My opinion.");
		const mention = await reply(
			forum.author,
			`I agree with @${WHO}.\n\n> [@${WHO}](/p/${post}):\n> My opinion.`,
		);
		await editPost(await forum.as(forum.author), {
			postId: mention,
			revision: 1,
			body: `I agree, @${WHO}.\n\n> [@${WHO}](/p/${post}):\n> My opinion.`,
			bodyDocument: "",
		} as Parameters<typeof editPost>[1]);
		const idea = await forum.aThread(forum.brand, forum.author, { kind: "idea", body: `For @${WHO}.` });
		await setIdeaStatus(await owner(), {
			threadId: idea.id,
			status: "planned",
			body: `Thanks to @${WHO}.`,
			bodyDocument: "",
		} as Parameters<typeof setIdeaStatus>[1]);
		await forum.drainJobs();
		await erase();
		await forum.drainJobs();
		const texts = (await postsOf()).map(({ bodyHtml, handle, displayName }) => ({
			bodyHtml,
			handle,
			displayName,
		}));
		expect(texts[1]).toMatchObject({ handle: former(), displayName: "Former member" });
		expect(texts[1]?.bodyHtml).toContain("My opinion.");
		expect(texts[2]?.bodyHtml).toContain(`<a class="mention" href="/m/${former()}">@${former()}</a>`);
		expect(texts[2]?.bodyHtml).toContain(`href="/p/${post}">@${former()}</a>`);
		expect(texts[2]?.bodyHtml).toContain("My opinion.");
		const { excerpt, official } = await getThread(await forum.as(forum.reporter), idea.id);
		expect(excerpt).toBe(`For @${former()}.`);
		expect(official?.bodyHtml).toContain(former());
		expect(await rows("select body_html from post_revision")).toEqual([
			{ body_html: expect.not.stringContaining(WHO) },
		]);
		expect(await tracesOf()).toEqual([]);
	});
	test("are those that others read: what was deleted or came back is emptied", async () => {
		const deleted = await reply(zera, "Never mind.");
		await rows("update post set visibility = 'removed' where id = $1", [deleted]);
		await erase();
		await forum.drainJobs();
		expect(await rows("select visibility, body_html from post where id = $1", [deleted])).toEqual([
			{ visibility: "erased", body_html: expect.not.stringContaining("mind") },
		]);
	});
});

describe("texts that go", () => {
	test("take along what others gave for them, and nothing else of the others", async () => {
		const post = await reply(zera, "My opinion.");
		await reply(forum.author, `> [@${WHO}](/p/${post}):\n> My opinion.\n\nI agree.`);
		const other = await reply(forum.author, "Something of my own.");
		await likePost(await forum.as(zera), { postId: other, on: true });
		await forum.drainJobs();
		const before = await readStanding(await forum.as(forum.author), forum.author);
		expect(before?.points).toBeGreaterThan(0);
		await erase("remove");
		await forum.drainJobs();
		const texts = await postsOf();
		expect(texts[1]).toMatchObject({ id: post, visibility: "erased", readable: false, bodyHtml: "" });
		expect(texts[2]?.bodyHtml).toContain("I agree.");
		expect(texts[2]?.bodyHtml).not.toContain("My opinion.");
		expect(await readStanding(await forum.as(forum.author), forum.author)).toEqual(before);
		expect(await readStanding(await owner(), zera)).toMatchObject({ points: 0 });
		await booksAreRight();
		expect(await rows("select document::text from post where author_id = $1", [zera])).not.toContainEqual({
			document: expect.stringContaining("opinion"),
		});
	});
	test("leave a thread that others answered, and take one that nobody else did", async () => {
		const answered = await forum.aThread(forum.brand, zera, { title: "Answered", body: "My question." });
		await reply(forum.author, "The answer.", answered.id);
		await reply(zera, "Thank you.", answered.id);
		const alone = await forum.aThread(forum.brand, zera, { title: "Alone with secrets", body: "Words." });
		await reply(zera, "More words.", alone.id);
		await erase("remove");
		await forum.drainJobs();
		const [first, answer, thanks] = await postsOf(answered.id);
		expect(first).toMatchObject({ visibility: "published", handle: former() });
		expect(first?.bodyHtml).toContain("has left");
		expect(answer?.bodyHtml).toContain("The answer.");
		expect(thanks).toMatchObject({ visibility: "erased", bodyHtml: "" });
		expect((await getThread(await forum.as(forum.author), answered.id)).title).toBe("Answered");
		await expect(getThread(await owner(), alone.id)).rejects.toMatchObject({ code: "not-found" });
		expect(await rows("select title from thread where id = $1", [alone.id])).not.toEqual([
			{ title: "Alone with secrets" },
		]);
		await booksAreRight();
	});
});

/**
 * Where the database still says who it was: each row of each table as text. The audit log cannot be changed, by design;
 * it knows members by their number, and names them only where the team typed a name as its reason.
 */
async function tracesOf(): Promise<string[]> {
	const tables = await rows(
		"select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('public', 'graphile_worker') and table_type = 'BASE TABLE' and table_name <> 'audit_entry'",
	);
	const found: string[] = [];
	for (const { schema, name } of tables) {
		const texts = await rows(`select t::text as text from ${schema}.${name} t where t::text ilike $1`, [
			`%${WHO}%`,
		]);
		found.push(...texts.map(({ text }) => `${name}: ${text.slice(0, 200)}`));
	}
	return found;
}

test("nothing in the database tells afterwards who it was", async () => {
	const post = await reply(zera, `Here is ${WHO}.`);
	await reply(forum.author, `Hello @${WHO}!\n\n> [@${WHO}](/p/${post}):\n> Here is ${WHO}.`);
	await saveDraft(await forum.as(zera), { place: "new-thread", title: WHO, body: WHO, bodyDocument: "" });
	await giveThanks(await owner(), { handle: WHO, reason: `${WHO} helped.` });
	await giveBadge(await owner(), { slug: "honoured", handle: WHO, reason: `For ${WHO}.` });
	await inTransaction(await forum.as(null), (tx) => bindSubject(tx, WHO, zera));
	await createApiKey(await owner(), { name: WHO, scopes: ["read"], memberId: zera });
	await forum.drainJobs();
	expect((await tracesOf()).length).toBeGreaterThan(5);
	await erase("remove");
	await forum.drainJobs();
	expect(await tracesOf()).toEqual([]);
});
