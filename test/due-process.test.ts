import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApiKey } from "~/features/api-keys/index.server";
import { saveScreeningRule, startSwitch } from "~/features/rules/index.server";
import { type HttpForum, httpForum } from "./http-forum";
import { peopled } from "./moderation";

type Forum = Awaited<ReturnType<typeof peopled<HttpForum>>>;
let forum: Forum;
let cookies: Record<"author" | "reporter" | "boris", string>;

beforeAll(async () => {
	forum = await peopled(await httpForum({ FOLKMOOT_RATE_LIMITS: "off" }));
	const { brand, author, reporter, boris } = forum;
	cookies = {
		author: await forum.cookieOf(brand.id, author),
		reporter: await forum.cookieOf(brand.id, reporter),
		boris: await forum.cookieOf(brand.id, boris),
	};
	await saveScreeningRule(await forum.as(brand.owner), {
		kind: "word-list",
		name: "Words",
		mode: "on",
		verdict: "hold",
		settings: { words: ["swindle"], phrases: [], patterns: [] },
	} as never);
	// The pages' clock is today's: so is the forum's, and behind it, as what happened before.
	forum.advance(Date.now() - 3_600_000 - (await forum.as(null)).now.getTime());
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

const get = (path: string, cookie?: string) => forum.send("GET", path, { cookie });
const post = (path: string, fields: Record<string, string>, cookie?: string) =>
	forum.send("POST", path, { cookie, fields });
const count = async (table: string) =>
	(await forum.services.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n as number;

async function aDecision(outcome: "hide" | "warn" = "hide") {
	const { caseId, post: about } = await forum.aCase();
	const { id } = await forum.decide(forum.anna, caseId, { outcome, message: "We do not sell here." });
	await forum.settle();
	const { id: statement } = await forum.db
		.selectFrom("statement")
		.select("id")
		.where("decisionId", "=", id)
		.executeTakeFirstOrThrow();
	return { statement, decision: id, about };
}
async function caseOf(postId: number) {
	const { id } = await forum.db
		.selectFrom("moderationCase")
		.select("id")
		.where("postId", "=", postId)
		.executeTakeFirstOrThrow();
	return id;
}

test("a statement is for the person concerned: others learn not even that it is there", async () => {
	const { statement } = await aDecision();
	const guest = await get(`/decisions/${statement}`);
	expect([guest.status, guest.headers.location]).toEqual([302, `/sign-in?next=%2Fdecisions%2F${statement}`]);
	for (const cookie of [cookies.reporter, cookies.boris]) {
		expect((await get(`/decisions/${statement}`, cookie)).status).toBe(404);
		const appeals = await count("appeal");
		expect((await post(`/decisions/${statement}/appeal`, { text: "Mine!" }, cookie)).status).toBe(404);
		expect(await count("appeal")).toBe(appeals);
	}
});

test("an appeal that says nothing, comes twice or too late is refused with the reason, and keeps its text", async () => {
	const { statement, decision } = await aDecision();
	const appeal = (text: string) => post(`/decisions/${statement}/appeal`, { text }, cookies.author);
	const empty = await appeal("  ");
	expect([empty.status, empty.text.includes("Write something here.")]).toEqual([422, true]);
	const until = (at: string) =>
		forum.services.pool.query(`update statement set appeal_until = ${at} where decision_id = $1`, [decision]);
	await until("now() - interval '1 minute'");
	const late = await appeal("I was ill until yesterday.");
	expect(late.status).toBe(409);
	expect(late.text).toContain("The time for an appeal, six months, has passed.");
	expect(late.text).toContain("I was ill until yesterday.");
	const closed = await get(`/decisions/${statement}`, cookies.author);
	expect(closed.text).toContain("The time for an appeal has passed.");
	expect(closed.text).not.toContain("<textarea");
	await until("now() + interval '1 minute'");
	expect((await appeal("It was a gift.")).status).toBe(303);
	const twice = await appeal("Really.");
	expect(twice.status).toBe(409);
	expect(twice.text).toContain("There is one appeal per decision.");
});

test("the page of a decision says all that the law asks for, and reading it changes nothing", async () => {
	const { statement, about } = await aDecision();
	const kept = () => forum.services.pool.query("select * from statement where id = $1", [statement]);
	const before = await kept();
	const { status, text } = await get(`/decisions/${statement}`, cookies.author);
	expect(status).toBe(200);
	for (const said of [
		"Your post was hidden",
		"only you and the moderators can read it",
		"Something that somebody minds.",
		"Without an end date",
		"We do not sell here.",
		"Spam or advertising: contrary to the rules of larkspur, version 1.",
		'href="/rules"',
		"Somebody reported the post.",
		"A person decided, not a machine.",
		"You can appeal here until",
		"out-of-court dispute settlement body",
		"noindex",
	])
		expect(text).toContain(said);
	expect(text).not.toContain("anna");
	expect((await kept()).rows).toEqual(before.rows);
	const list = await get("/decisions", cookies.author);
	expect(list.text).toContain(`/decisions/${statement}`);
	expect(await forum.visibilityOf(about.id)).toBe("hidden");
	const read = () => post(`/decisions/${statement}/read`, {}, cookies.author);
	expect((await read()).status).toBe(204);
	const bell = await forum.services.pool.query(
		"select read_at is not null as read from notification where path = $1",
		[`/decisions/${statement}`],
	);
	expect(bell.rows).toEqual([{ read: true }]);
});

test("an appeal that was judged says what came of it, and not before its judge can no longer undo it", async () => {
	const { statement, about } = await aDecision();
	await post(`/decisions/${statement}/appeal`, { text: "It was a gift." }, cookies.author);
	const waits = await get(`/decisions/${statement}`, cookies.author);
	expect(waits.text).toContain("Your appeal has arrived.");
	const { id } = await forum.db
		.selectFrom("moderationCase")
		.select("id")
		.where("kind", "=", "appeal")
		.where("postId", "=", about.id)
		.executeTakeFirstOrThrow();
	await forum.decide(forum.boris, id, { outcome: "overturn", reason: undefined, message: "A gift indeed." });
	expect((await get(`/decisions/${statement}`, cookies.author)).text).not.toContain("A gift indeed.");
	await forum.settle();
	const judged = await get(`/decisions/${statement}`, cookies.author);
	expect(judged.text).toContain("the decision was overturned");
	expect(judged.text).toContain("A gift indeed.");
	expect(judged.text).not.toContain("boris");
});

test("nobody reports the own post, and a report needs a reason", async () => {
	const { id } = await forum.aReply();
	expect((await get(`/p/${id}/report`, cookies.author)).status).toBe(403);
	expect((await post(`/p/${id}/report`, { reason: "spam" }, cookies.author)).status).toBe(403);
	const without = await post(`/p/${id}/report`, { text: "Look at it" }, cookies.reporter);
	expect(without.status).toBe(422);
	expect(without.text).toContain("Look at it");
	expect((await get(`/p/${id}/report`)).headers.location).toBe(`/sign-in?next=%2Fp%2F${id}%2Freport`);
});

test("a report is thanked for with its number, and the same person counts once", async () => {
	const { id, number } = await forum.aReply();
	const thread = await get(`/t/${forum.thread.id}/a-thread?number=${number}`, cookies.reporter);
	expect(thread.text).toContain(`/p/${id}/report`);
	expect((await get(`/t/${forum.thread.id}/a-thread`, cookies.author)).text).not.toContain(`/p/${id}/report`);
	const form = await get(`/p/${id}/report`, cookies.reporter);
	expect(form.text).toContain("Spam or advertising");
	expect(form.text).toContain(`/report-illegal?location=/p/${id}`);
	const sent = await post(`/p/${id}/report`, { reason: "spam", text: "" }, cookies.reporter);
	expect(String(sent.headers.location)).toMatch(/^\/p\/\d+\/report\?sent=R-\w{4}-\w{4}$/);
	const thanks = await get(String(sent.headers.location), cookies.reporter);
	const [reference = ""] = /R-\w{4}-\w{4}/.exec(String(sent.headers.location)) ?? [];
	expect(thanks.text).toContain(reference);
	const again = await post(`/p/${id}/report`, { reason: "hate", text: "" }, cookies.reporter);
	expect(again.headers.location).toBe(`/p/${id}/report?sent=${reference}&known`);
	expect((await get("/decisions", cookies.reporter)).text).toContain(reference);
});

test("a notice of illegal content without name, reason or good faith is refused, and keeps what was typed", async () => {
	const { id } = await forum.aReply("Stolen goods for sale.");
	const before = await count("report");
	const answer = await post("/report-illegal", {
		location: `http://larkspur.forum.test/p/${id}`,
		explanation: "Stolen.",
		name: "",
		email: "vera@example",
	});
	expect(answer.status).toBe(422);
	expect(answer.text).toContain("vera@example");
	expect(answer.text).toContain("Please explain in a sentence or two why this is illegal.");
	expect(answer.text).toContain("Please confirm that you believe what you write to be true.");
	const elsewhere = await post("/report-illegal", {
		location: "https://elsewhere.example/page",
		explanation: "They offer stolen goods for sale.",
		name: "Vera",
		email: "vera@example.org",
		goodFaith: "on",
	});
	expect(elsewhere.text).toContain("We found no post of this forum under this address.");
	expect(await count("report")).toBe(before);
});

test("anybody sends a notice of illegal content, and abuse of children is told of without a name", async () => {
	const { id } = await forum.aReply("Stolen goods for sale.");
	const page = await get(`/report-illegal?location=/p/${id}`);
	expect(page.text).toContain(`value="http://larkspur.forum.test/p/${id}"`);
	expect((await get("/")).text).toContain('href="/report-illegal"');
	const notice = {
		location: `/p/${id}`,
		explanation: "They offer stolen goods for sale.",
		goodFaith: "on",
	};
	const named = await post("/report-illegal", { ...notice, name: "Vera", email: "vera@example.org" });
	expect(String(named.headers.location)).toMatch(/^\/report-illegal\?sent=R-\w{4}-\w{4}&answered$/);
	expect((await get(String(named.headers.location))).text).toContain("A confirmation is on its way");
	const nameless = await post("/report-illegal", { ...notice, childAbuse: "on" });
	expect(String(nameless.headers.location)).toMatch(/^\/report-illegal\?sent=R-\w{4}-\w{4}$/);
	expect((await get(String(nameless.headers.location))).text).toContain("Without an address we cannot write");
});

test("a post that nobody may read cannot be probed by a notice", async () => {
	const held = await forum.aReply("A swindle that waits.");
	const answer = await post("/report-illegal", {
		location: `/p/${held.id}`,
		explanation: "They offer stolen goods for sale.",
		name: "Vera",
		email: "vera@example.org",
		goodFaith: "on",
	});
	// As for an address where nothing is.
	expect(answer.status).toBe(422);
	expect(answer.text).not.toContain("swindle that waits");
});

test("what waits for a moderator leaks nowhere", async () => {
	const reply = await forum.aReply("A zanzibar swindle.");
	const thread = await forum.aThread(forum.brand, forum.author, {
		title: "The zanzibar swindle",
		body: "Of zanzibar.",
		tags: ["kilimanjaro"],
	});
	const places = [
		"/",
		"/?sort=unanswered",
		"/c/general",
		`/t/${forum.thread.id}/a-thread?number=${reply.number}`,
		`/p/${reply.id}`,
		`/p/${reply.id}/history`,
		`/p/${reply.id}/edit`,
		`/p/${reply.id}/report`,
		`/t/${thread.id}/a-thread`,
		`/t/${thread.id}/feed.atom`,
		`/t/${forum.thread.id}/feed.atom`,
		"/m/author",
		"/feed.atom",
		"/feed.rss",
		"/c/general/feed.atom",
		"/sitemap/0.xml",
		"/decisions",
		"/notifications",
	];
	for (const cookie of [undefined, cookies.reporter]) {
		for (const path of places) {
			const { text, headers } = await get(path, cookie);
			const who = cookie ? "to a member" : "to a visitor";
			expect(text, `${path} ${who}`).not.toMatch(/zanzibar|swindle/i);
			expect(String(headers.location ?? "")).not.toContain(thread.slug);
		}
		const page = await get(`/t/${forum.thread.id}/a-thread?number=${reply.number}`, cookie);
		expect(page.text).not.toContain(`id="p${reply.number}"`);
		expect(page.text).not.toContain("waits for a moderator");
		expect((await get("/tag/kilimanjaro", cookie)).status).toBe(404);
	}
});

test("programs are told no word of what waits", async () => {
	const reply = await forum.aReply("A zanzibar swindle.");
	const thread = await forum.aThread(forum.brand, forum.author, { title: "The zanzibar swindle" });
	const { secret } = await createApiKey(await forum.as(forum.brand.owner), {
		name: "",
		scopes: ["read"],
		memberId: forum.reporter,
	});
	for (const path of [
		"/threads",
		`/threads/${thread.id}`,
		`/threads/${thread.id}/posts`,
		`/threads/${forum.thread.id}/posts?limit=100`,
		`/posts/${reply.id}`,
		"/members/author",
	]) {
		const headers = { authorization: `Bearer ${secret}` };
		const { text } = await forum.send("GET", `/api/v1${path}`, { headers });
		expect(text, path).not.toMatch(/zanzibar|swindle/i);
	}
});

test("its author sees how far a held post is, and gets to where it is after sending it", async () => {
	const sent = await post(
		`/t/${forum.thread.id}/a-thread`,
		{ body: "Another swindle.", bodyDocument: "" },
		cookies.author,
	);
	expect(sent.status).toBe(302);
	const page = await get(String(sent.headers.location).split("#")[0] as string, cookies.author);
	expect(page.text).toContain("Waiting for a moderator");
	expect(page.text).toMatch(/about number \d+ in the queue/);
	expect(page.text).toContain("Withdraw");
	const fields = {
		categoryId: String(forum.brand.categoryId),
		kind: "discussion",
		title: "My own swindle",
		body: "Look here.",
		bodyDocument: "",
	};
	const started = await post("/new", fields, cookies.author);
	const thread = await get(String(started.headers.location), cookies.author);
	expect(thread.status).toBe(200);
	expect(thread.text).toContain("Waiting for a moderator");
	expect(thread.text).toContain("noindex");
	expect((await get("/decisions", cookies.author)).text).toContain("My own swindle");
});

test("a returned post shows what the moderator said and where, and nothing of it to others", async () => {
	const reply = await forum.aReply("They *call* it a swindle & worse.");
	await forum.decide(forum.anna, await caseOf(reply.id), {
		outcome: "return",
		message: "Please say it without accusing anybody.",
		passage: "it a swindle & worse",
	});
	const path = `/t/${forum.thread.id}/a-thread?number=${reply.number}`;
	const own = await get(path, cookies.author);
	expect(own.text).toContain("Please say it without accusing anybody.");
	expect(own.text).toContain("<mark>it a swindle &#38; worse</mark>");
	expect(own.text).toContain("Edit and send again");
	expect((await get(path, cookies.reporter)).text).not.toContain("accusing");
});

test("a warning stands on every page until it is acknowledged", async () => {
	await aDecision("warn");
	const warned = await get("/?sort=top", cookies.author);
	expect(warned.text).toContain("You were given a warning.");
	const answer = await post("/warning", { back: "/c/general" }, cookies.author);
	expect([answer.status, answer.headers.location]).toEqual([303, "/c/general"]);
	expect((await get("/c/general", cookies.author)).text).not.toContain("You were given a warning.");
});

test("members are told of a crisis switch where it runs, with its reason and end", async () => {
	const endsAt = new Date(Date.now() + 3_600_000);
	const input = { kind: "slow" as const, categoryId: null, threadId: forum.thread.id, amount: 30, endsAt };
	await startSwitch(await forum.as(forum.brand.owner), { ...input, reason: "The match is on." });
	await new Promise((passed) => setTimeout(passed, 2_100));
	const page = await get(`/t/${forum.thread.id}/a-thread`, cookies.author);
	expect(page.text).toContain("one post every 30 seconds. The match is on.");
	expect((await get("/", cookies.author)).text).not.toContain("The match is on.");
});
