import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { limitModerator } from "~/features/moderation/index.server";
import { editPost } from "~/features/threads/index.server";
import { type HttpForum, httpForum } from "./http-forum";
import { type ModeratedForum, peopled } from "./moderation";

let forum: ModeratedForum & HttpForum;
let anna: string;
let boris: string;
let owner: string;

beforeAll(async () => {
	forum = (await peopled(await httpForum({ FOLKMOOT_RATE_LIMITS: "off" }))) as typeof forum;
	anna = await forum.cookieOf(forum.brand.id, forum.anna);
	boris = await forum.cookieOf(forum.brand.id, forum.boris);
	owner = await forum.cookieOf(forum.brand.id, forum.brand.owner);
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

const see = (path: string, cookie: string) => forum.send("GET", path, { cookie });
const post = (path: string, cookie: string, fields: Record<string, string> = {}, headers = {}) =>
	forum.send("POST", path, { cookie, fields, headers });
const decide = (caseId: number, cookie: string, fields: Record<string, string>) =>
	post(`/mod/cases/${caseId}/decisions`, cookie, { revision: "1", queue: "reported", ...fields });
const holderOf = async (caseId: number) =>
	(
		await forum.db
			.selectFrom("moderationCase")
			.select("leasedBy")
			.where("id", "=", caseId)
			.executeTakeFirstOrThrow()
	).leasedBy;
/** The decision that the address of the next page tells of. */
const doneIn = (location: unknown) => Number(/[?&]done=(\d+)/.exec(String(location))?.[1]);

describe("the desk's pages", () => {
	const paths = ["/mod", "/mod/held", "/mod/counts", "/mod/log", "/mod/members/author"];
	test.each(paths)("%s sends a visitor to sign in and refuses a member", async (path) => {
		const member = await forum.cookieOf(forum.brand.id, forum.reporter);
		expect((await forum.send("GET", path)).headers.location).toContain("/sign-in");
		expect((await see(path, member)).status).toBe(403);
	});
	test("lead to the fullest queue, with author, words and reasons of each case", async () => {
		await forum.aCase({ reason: "harassment" });
		expect((await see("/mod", anna)).headers.location).toBe("/mod/reported");
		const { text } = await see("/mod/reported", anna);
		expect(text).toContain("Something that somebody minds.");
		expect(text).toContain("Harassment or insult");
		expect(text).toContain('name="robots"');
	});
	test("say kindly that a queue is empty, and where something waits", async () => {
		await forum.aCase();
		const { text } = await see("/mod/appeals", anna);
		expect(text).toContain("Nobody appeals");
		expect(text).toMatch(/class="button secondary" href="\/mod\/reported"/);
	});
	test("of a queue that there is not, or of a damaged cursor, are refused", async () => {
		expect((await see("/mod/nothing", anna)).status).toBe(404);
		expect((await see("/mod/held?cursor=x", anna)).status).toBe(422);
		expect((await see("/mod/cases/999999", anna)).status).toBe(404);
		expect((await see("/mod/cases/x", anna)).status).toBe(404);
	});
});

describe("a case", () => {
	test("is not taken by being looked at, and is by asking", async () => {
		const { caseId } = await forum.aCase();
		await see(`/mod/cases/${caseId}`, anna);
		expect(await holderOf(caseId)).toBeNull();
		expect((await post(`/mod/cases/${caseId}/lease`, anna)).headers.location).toBe(`/mod/cases/${caseId}`);
		expect(await holderOf(caseId)).toBe(forum.anna);
		expect((await see(`/mod/cases/${caseId}`, anna)).text).toContain("You have this case.");
		expect((await see(`/mod/cases/${caseId}`, boris)).text).toContain("anna is working on this case.");
	});
	test("that a colleague has is taken over on purpose only, and can be given back", async () => {
		const { caseId } = await forum.aCase();
		await post(`/mod/cases/${caseId}/lease`, anna);
		const refused = await post(`/mod/cases/${caseId}/lease`, boris, {}, { accept: "application/json" });
		expect(refused.status).toBe(409);
		expect(refused.json()).toMatchObject({ failure: { sentence: { params: { name: "anna" } } } });
		await post(`/mod/cases/${caseId}/lease`, boris, { takeOver: "1" });
		expect(await holderOf(caseId)).toBe(forum.boris);
		await post(`/mod/cases/${caseId}/release`, boris, { queue: "reported" });
		expect(await holderOf(caseId)).toBeNull();
	});
	test("shows reports with their words, and the words that a rule found", async () => {
		const { post: reply, caseId } = await forum.aCase();
		await forum.services.pool.query(
			`insert into detection (brand_id, post_id, post_revision, kind, verdict, score, matches, detected_at)
			values ($1, $2, 1, 'toxicity', 'flag', 0.87, '[{"from":15,"to":23,"text":"somebody"}]', now())`,
			[forum.brand.id, reply.id],
		);
		const { text } = await see(`/mod/cases/${caseId}`, anna);
		expect(text).toContain("Something that <mark>somebody</mark> minds.");
		expect(text).toContain("<blockquote>Look.</blockquote>");
		expect(text).toContain("@reporter");
		expect(text).toContain("87%");
	});
	test("offers the text of each reason in the author's language", async () => {
		const { caseId } = await forum.aCase();
		await forum.services.pool.query("update member set locale = 'hu' where id = $1", [forum.author]);
		const { text } = await see(`/mod/cases/${caseId}`, anna);
		await forum.services.pool.query("update member set locale = null where id = $1", [forum.author]);
		expect(text).toContain("Szia, author!");
		expect(text).toContain("Az ok: Kéretlen reklám.");
	});
});

describe("a decision", () => {
	test("leads on to the next case, is taken back, and is made again", async () => {
		const { post: reply, caseId } = await forum.aCase();
		await forum.aCase();
		const first = await decide(caseId, anna, { outcome: "hide", reason: "spam", days: "", content: "" });
		expect(first.status).toBe(303);
		expect(first.headers.location).toMatch(/^\/mod\/cases\/\d+\?done=/);
		expect(await forum.visibilityOf(reply.id)).toBe("hidden");
		expect((await see(String(first.headers.location), anna)).text).toContain("Hidden.");
		const undone = await post(`/mod/decisions/${doneIn(first.headers.location)}/undo`, anna);
		expect(undone.headers.location).toBe(`/mod/cases/${caseId}?undone`);
		expect(await forum.visibilityOf(reply.id)).toBe("published");
		expect((await decide(caseId, anna, { outcome: "remove", reason: "spam" })).status).toBe(303);
		expect(await forum.visibilityOf(reply.id)).toBe("removed");
	});
	test("without a reason comes back with everything that was typed", async () => {
		const { caseId } = await forum.aCase();
		const fields = { outcome: "hide", reason: "", message: "Dear <author>", note: "seen before" };
		const { status, text } = await decide(caseId, anna, fields);
		expect(status).toBe(422);
		expect(text).toContain("Please choose the reason");
		expect(text).toContain("Dear &lt;author&gt;");
		expect(text).toContain("seen before");
		expect(text).toMatch(/aria-invalid="true"/);
	});
	test("that a colleague was faster with names them, and shows the way on", async () => {
		const { caseId } = await forum.aCase();
		await decide(caseId, anna, { outcome: "hide", reason: "spam" });
		const { status, text } = await decide(caseId, boris, { outcome: "approve" });
		expect(status).toBe(409);
		expect(text).toContain("anna has hidden this meanwhile.");
		expect(text).toContain("Next case");
	});
	test("about a text that has changed meanwhile is refused, and the new text shown", async () => {
		const { post: reply, caseId } = await forum.aCase();
		const { id } = reply;
		await editPost(await forum.as(forum.author), {
			postId: id,
			revision: 1,
			body: "Kinder words.",
			bodyDocument: "",
		} as Parameters<typeof editPost>[1]);
		const { status, text } = await decide(caseId, anna, { outcome: "hide", reason: "spam" });
		expect(status).toBe(409);
		expect(text).toContain("Kinder words.");
		expect(text).toContain("Something that somebody minds.");
	});
	test("can be handed on with a word about why", async () => {
		const { caseId } = await forum.aCase();
		await post(`/mod/cases/${caseId}/escalation`, anna, { queue: "appeals", note: "I know the author." });
		expect((await see(`/mod/cases/${caseId}`, boris)).text).toContain("I know the author.");
		expect((await see("/mod/escalated", boris)).text).toContain(`/mod/cases/${caseId}`);
	});
});

test("two moderators who ask for the next case get two, and the one passed over is free again", async () => {
	await forum.aCase();
	await forum.aCase();
	const [one, other] = await Promise.all([
		post("/mod/next/reported", anna),
		post("/mod/next/reported", boris),
	]);
	expect(one.headers.location).not.toBe(other.headers.location);
	const passed = Number(/\d+$/.exec(String(one.headers.location))?.[0]);
	await post("/mod/next/reported", anna, { after: String(passed) });
	expect(await holderOf(passed)).toBeNull();
});

test("a batch decides what is free, and says by name what it left alone", async () => {
	const [free, held, changed] = [await forum.aCase(), await forum.aCase(), await forum.aCase()];
	await post(`/mod/cases/${held.caseId}/lease`, boris);
	const body = new URLSearchParams({ outcome: "hide", reason: "spam" });
	for (const [{ caseId }, revision] of [
		[free, 1],
		[held, 1],
		[changed, 7],
	] as const) {
		body.append("cases", `${caseId}:${revision}`);
		body.append(`name-${caseId}`, `case ${caseId}`);
	}
	const sent = {
		cookie: anna,
		body: body.toString(),
		headers: { "content-type": "application/x-www-form-urlencoded" },
	};
	const { status, text } = await forum.send("POST", "/mod/batch?queue=reported", sent);
	expect(status).toBe(200);
	expect(text).toContain("1 case decided.");
	expect(text).toContain("2 were left alone:");
	expect(text).toMatch(new RegExp(`case ${held.caseId}</a>: boris is working on this case`));
	expect(text).toMatch(new RegExp(`case ${changed.caseId}</a>: The text has been changed`));
	expect(await forum.visibilityOf(free.post.id)).toBe("hidden");
	const undo = /name="undo" value="(\d+:\d+)"/.exec(text)?.[1] as string;
	expect((await post("/mod/batch?queue=reported", anna, { undo })).text).toContain("1 decision taken back.");
	expect(await forum.visibilityOf(free.post.id)).toBe("published");
});

test("a batch without cases or without the reason it needs changes nothing and says so", async () => {
	const { post: reply, caseId } = await forum.aCase();
	expect((await post("/mod/batch?queue=reported", anna, { outcome: "hide" })).text).toContain(
		"Pick at least",
	);
	const fields = { outcome: "hide", reason: "", cases: `${caseId}:1` };
	expect((await post("/mod/batch?queue=reported", anna, fields)).status).toBe(422);
	expect(await forum.visibilityOf(reply.id)).toBe("published");
});

test("what a page asks for while it is open: counts, who has what, and how the open case stands", async () => {
	const { caseId } = await forum.aCase();
	await post(`/mod/cases/${caseId}/lease`, boris);
	const answer = (await see(`/mod/counts?queue=reported&case=${caseId}`, anna)).json() as {
		counts: Record<string, string>;
		holders: Record<string, string>;
		open: object;
	};
	expect(Number(answer.counts.reported)).toBeGreaterThan(0);
	expect(answer.holders[caseId]).toBe("boris has it");
	expect(answer.open).toEqual({
		state: "open",
		lease: "other",
		revision: 1,
		sentence: "boris is working on this case.",
	});
});

describe("a moderator of one category", () => {
	let clara: string;
	beforeAll(async () => {
		const id = await forum.aMember(forum.brand.id, { role: "moderator", handle: "clara" });
		const { id: elsewhere } = await forum.db
			.insertInto("category")
			.values({ brandId: forum.brand.id, slug: "elsewhere", name: "Elsewhere" })
			.returning("id")
			.executeTakeFirstOrThrow();
		await limitModerator(await forum.as(forum.brand.owner), id, [elsewhere]);
		clara = await forum.cookieOf(forum.brand.id, id);
	});

	test("finds no case of another one, by any way", async () => {
		const { caseId, post: reply } = await forum.aCase();
		expect((await see(`/mod/cases/${caseId}`, clara)).status).toBe(404);
		expect((await see(`/mod/cases/${caseId}/decisions`, clara)).status).toBe(404);
		expect((await see(`/mod/counts?case=${caseId}`, clara)).status).toBe(404);
		expect((await see("/mod/reported", clara)).text).not.toContain(`/mod/cases/${caseId}`);
		expect((await decide(caseId, clara, { outcome: "hide", reason: "spam" })).status).toBe(404);
		for (const act of ["lease", "escalation", "notes"])
			expect((await post(`/mod/cases/${caseId}/${act}`, clara, { text: "x" })).status, act).toBe(404);
		const batch = await post("/mod/batch?queue=reported", clara, {
			outcome: "approve",
			cases: `${caseId}:1`,
		});
		expect(batch.text).toContain("There is no such case here.");
		const done = doneIn((await decide(caseId, anna, { outcome: "hide", reason: "spam" })).headers.location);
		expect((await post(`/mod/decisions/${done}/undo`, clara)).status).toBe(404);
		expect((await post("/mod/batch?queue=reported", clara, { undo: `${done}:${caseId}` })).text).toContain(
			"There is no such case here.",
		);
		expect(await forum.visibilityOf(reply.id)).toBe("hidden");
		expect((await post("/mod/next/reported", clara)).headers.location).toBe("/mod/reported");
	});
});

describe("the staff file of a member", () => {
	test("has sanctions that can be lifted, decisions with their cases, and notes", async () => {
		const { caseId } = await forum.aCase();
		await decide(caseId, anna, { outcome: "silence", reason: "spam", days: "2" });
		const file = await see("/mod/members/author", boris);
		expect(file.text).toContain("Silenced");
		expect(file.text).toContain(`/mod/cases/${caseId}`);
		const [, sanction] = /\/mod\/sanctions\/(\d+)\/lift/.exec(file.text) ?? [];
		const lifted = await post(`/mod/sanctions/${sanction}/lift`, boris, { back: "/mod/members/author" });
		expect(lifted.headers.location).toBe("/mod/members/author");
		await post("/mod/members/author", boris, { text: "Promised <b>calm</b>." });
		const after = (await see("/mod/members/author", anna)).text;
		expect(after).toContain("Promised &lt;b&gt;calm&lt;/b&gt;.");
		expect(after).not.toContain("/lift");
	});

	test("has a member's posts looked at first for a time, and stops that again", async () => {
		const file = "/mod/members/author";
		const wrong = await post(file, anna, { intent: "pre-moderate", days: "0", reason: "Links" });
		expect(wrong.status).toBe(422);
		expect(wrong.text).toContain('value="Links"');
		await post(file, anna, { intent: "pre-moderate", days: "7", reason: "Links" });
		expect((await see(file, boris)).text).toContain("Stop looking first");
		expect(await forum.aReply("Waits to be looked at.")).toMatchObject({ visibility: "held" });
		await post(file, boris, { intent: "release" });
		expect((await see(file, boris)).text).not.toContain("Stop looking first");
	});
	test("of nobody is not found, whatever the address says", async () => {
		for (const name of ["nobody", "%00", "a%20b", "..%2f"])
			expect((await see(`/mod/members/${name}`, anna)).status, name).toBe(404);
	});
});

test("the log is the owner's, and says what was before and after", async () => {
	const { caseId } = await forum.aCase();
	await decide(caseId, anna, { outcome: "hide", reason: "spam" });
	expect((await see("/mod/log", anna)).status).toBe(403);
	const { text } = await see("/mod/log", owner);
	expect(text).toContain(`/mod/cases/${caseId}`);
	expect(text).toMatch(/<th scope="row">visibility<\/th><td>published<\/td><td>hidden<\/td>/);
});

test("no field of the desk's forms answers with a fault, whatever it is sent", async () => {
	const { caseId } = await forum.aCase();
	const nasty = [
		"",
		"\0",
		"\ud800",
		"x".repeat(20_000),
		"-1",
		"1e309",
		"99999999999999999999",
		"{}",
		"' or 1=1 --",
	];
	const forms: [string, Record<string, string>][] = [
		[
			`/mod/cases/${caseId}/decisions`,
			{ outcome: "hide", reason: "x", revision: "0", days: "1", content: "x" },
		],
		[`/mod/cases/${caseId}/escalation`, { note: "x", queue: "held" }],
		[`/mod/cases/${caseId}/notes`, { text: "x" }],
		["/mod/batch?queue=x", { outcome: "x", reason: "x", cases: "1:1", undo: "" }],
		["/mod/batch", { undo: "1:1" }],
		["/mod/next/held", { after: "1" }],
		["/mod/members/author", { text: "x" }],
	];
	for (const [path, fields] of forms)
		for (const name of Object.keys(fields))
			for (const value of nasty)
				expect(
					(await post(path, anna, { ...fields, [name]: value })).status,
					`${path} ${name}=${JSON.stringify(value.slice(0, 20))}`,
				).toBeLessThan(500);
	for (const path of ["decisions/99999999999999999999/undo", "sanctions/x/lift", "cases/1e309/lease"])
		expect((await post(`/mod/${path}`, anna)).status, path).toBeLessThan(500);
});
