import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { advanceTerms } from "~/features/ambassadors/index.server";
import { likePost } from "~/features/reactions/index.server";
import { programmeOf } from "./ambassadors";
import { apiClient } from "./api-client";
import { embedClient } from "./embed-client";
import { type HttpForum, httpForum } from "./http-forum";
import { type ModeratedForum, peopled } from "./moderation";

type Forum = HttpForum & ModeratedForum;
type Who = "owner" | "author" | "reporter";

let forum: Forum;
let programme: ReturnType<typeof programmeOf>;
let cookies: Record<Who, string>;

beforeAll(async () => {
	forum = (await peopled(await httpForum({ FOLKMOOT_RATE_LIMITS: "off" }))) as Forum;
	programme = programmeOf(forum);
	const cookieOf = (id: number) => forum.cookieOf(forum.brand.id, id);
	cookies = {
		owner: await cookieOf(forum.brand.owner),
		author: await cookieOf(forum.author),
		reporter: await cookieOf(forum.reporter),
	};
});
afterAll(() => forum?.close());

const read = (path: string, who?: Who, headers: Record<string, string> = {}) =>
	forum.send("GET", path, { cookie: who && cookies[who], headers });
const post = (path: string, who: Who, fields: Record<string, string>) =>
	forum.send("POST", path, { cookie: cookies[who], fields });

const setUp = {
	intent: "programme",
	windowDays: "180",
	termMonths: "12",
	earlyAccess: "on",
	"name-1-en": "Helper",
	...Object.fromEntries(
		[1, 2, 3].flatMap((tier) => [
			[`icon-${tier}`, "star"],
			[`accepted-answers-${tier}`, "0"],
			[`distinct-givers-${tier}`, "0"],
			[`threads-answered-${tier}`, "0"],
			[`days-active-${tier}`, String(tier * 2)],
		]),
	),
	"question-0-en": "Why you?",
	"required-0": "on",
};
const places = [
	"/ambassadors",
	"/ambassadors/missions",
	"/m/author/impact",
	"/admin/ambassadors/missions",
	"/admin/ambassadors/early-access.csv",
];

describe("without a programme", () => {
	test("nothing of it is found, by anybody", async () => {
		for (const path of places) expect((await read(path, "owner")).status, path).toBe(404);
		for (const path of ["/", "/m/author"]) expect((await read(path)).text).not.toContain("/ambassadors");
		const api = apiClient(forum);
		const key = await api.keyOf(["read"], forum.author, forum.brand);
		for (const path of ["/tiers", "/missions"])
			expect((await api.request("GET", path, { key })).status).toBe(404);
	});
});

describe("the owner", () => {
	test("is told what is impossible, with everything that was typed", async () => {
		const wrong = { ...setUp, windowDays: "30", "days-active-1": "31", "days-active-2": "9" };
		const answer = await post("/admin/ambassadors/programme", "owner", wrong);
		expect(answer.status).toBe(422);
		expect(answer.text).toContain("Nobody has more days than the window.");
		expect(answer.text).toContain("A higher tier cannot ask for less than the one below.");
		expect(answer.text).toContain('value="Helper"');
	});
	test("sets it up, publishes an agreement and switches it on", async () => {
		const page = "/admin/ambassadors/programme";
		expect((await post(page, "reporter", setUp)).status).toBe(403);
		expect((await post(page, "owner", setUp)).status).toBe(303);
		const agreement = { intent: "agreement", days: "30", "text-en": "Say **who pays you**." };
		expect((await post(page, "owner", agreement)).status).toBe(303);
		expect((await read("/ambassadors")).status).toBe(404);
		expect((await post(page, "owner", { intent: "switch", enabled: "on" })).status).toBe(303);
		const { status, text } = await read("/ambassadors");
		expect(status).toBe(200);
		expect(text).toContain("Helper");
		expect(text).toContain("<strong>who pays you</strong>");
		expect((await read("/")).text).toContain('href="/ambassadors"');
		expect((await read("/ambassadors", undefined, { "accept-language": "hu" })).text).toContain("Szószóló");
	});
	test("makes a lounge for a tier, once", async () => {
		const lounge = { intent: "lounge", tier: "1" };
		expect((await post("/admin/ambassadors/programme", "owner", lounge)).status).toBe(303);
		expect((await post("/admin/ambassadors/programme", "owner", lounge)).status).toBe(409);
		expect((await read("/c/lounge-1", "owner")).status).toBe(200);
	});
});

describe("a member", () => {
	test("sees how far they are, and applies when it is enough", async () => {
		await forum.services.pool.query("update member set created_at = '2025-01-01'");
		await programme.work(forum.author, 1);
		const before = await read("/ambassadors", "author");
		expect(before.text).toContain("1 of 2");
		expect(before.text).not.toContain("Send the application");
		// The days before the clock of the tests, and so within the window of the server's.
		await programme.work(forum.author, 3);
		expect((await read("/ambassadors", "author")).text).toContain("Why you?");
		const empty = await post("/ambassadors?index", "author", { intent: "apply", tier: "1", "answer-0": "" });
		expect(empty.status).toBe(422);
		const answer = { intent: "apply", tier: "1", "answer-0": "I am here anyway." };
		expect((await post("/ambassadors?index", "author", answer)).status).toBe(303);
		expect((await read("/ambassadors", "author")).text).toContain("Your application: Helper");
	});
	test("is let in by a person, who sees answers and numbers", async () => {
		const page = await read("/admin/ambassadors", "owner");
		expect(page.text).toContain("I am here anyway.");
		expect((await read("/admin/ambassadors", "author")).status).toBe(403);
		expect((await read("/admin/ambassadors")).headers.location).toMatch(/^\/sign-in/);
		const { id, version } = await programme.applicationOf(forum.author);
		const decision = { application: String(id), version: String(version), tier: "1", reason: "Welcome!" };
		const put = (outcome: string) => post("/admin/ambassadors?index", "owner", { ...decision, outcome });
		expect((await put("approve")).status).toBe(303);
		const again = await put("decline");
		expect(again.status).toBe(409);
		expect(again.text).toContain("Somebody else has dealt with this application meanwhile.");
	});
	test("reads of it, and begins with the agreement", async () => {
		await forum.drainJobs();
		expect((await read("/notifications", "author")).text).toContain("Your application was approved.");
		const offer = await read("/ambassadors", "author");
		expect(offer.text).toContain("Welcome!");
		expect((await read("/c/lounge-1", "author")).status).toBe(404);
		const accept = { intent: "accept", version: "1" };
		expect((await post("/ambassadors?index", "author", accept)).status).toBe(303);
		expect((await read("/ambassadors", "author")).text).toContain("You are here as: Helper");
		expect((await read("/c/lounge-1", "author")).status).toBe(200);
	});
	test("is called so beside the name, in threads and on the profile", async () => {
		await forum.aReply("Something useful.");
		expect((await read(`/t/${forum.thread.id}/${forum.thread.slug}`)).text).toMatch(/flair">.*Helper/s);
		expect((await read("/m/author")).text).toContain("Helper");
		expect((await read("/m/reporter")).text).not.toContain("Helper");
	});
	test("shows the impact page to nobody but staff, until they say so", async () => {
		const { status, text } = await read("/m/author/impact", "author");
		expect(status).toBe(200);
		expect(text).toContain("people helped");
		expect((await read("/m/author/impact", "owner")).status).toBe(200);
		expect((await read("/m/author/impact", "reporter")).status).toBe(404);
		expect((await read("/m/author/impact")).status).toBe(404);
		const prefer = { intent: "prefer", publicImpact: "on", earlyAccess: "on" };
		expect((await post("/ambassadors?index", "author", prefer)).status).toBe(303);
		expect((await post("/ambassadors?index", "reporter", prefer)).status).toBe(403);
		expect((await read("/m/author/impact?year=2026")).status).toBe(200);
		expect((await read("/m/reporter/impact", "owner")).status).toBe(404);
	});
	test("who wants things early is on the owner's list, which the audit log tells of", async () => {
		expect((await read("/admin/ambassadors/early-access.csv", "author")).status).toBe(403);
		const { text } = await read("/admin/ambassadors/early-access.csv", "owner");
		expect(text).toBe("handle,name,tier,email\r\nauthor,author,1,author@example.org\r\n");
		const { rows } = await forum.services.pool.query(
			"select count(*) from audit_entry where act = 'ambassadors.early-access-taken'",
		);
		expect(rows[0].count).toBe(1);
	});
});

describe("missions", () => {
	test("are set, taken, handed in, returned and accepted", async () => {
		const desk = "/admin/ambassadors/missions";
		const mission = {
			intent: "set",
			title: "Translate",
			text: "The *guide*.",
			tier: "1",
			until: "",
			places: "1",
		};
		expect((await post(desk, "author", mission)).status).toBe(403);
		expect((await post(desk, "owner", { ...mission, title: "" })).status).toBe(422);
		expect((await post(desk, "owner", mission)).status).toBe(303);
		const { rows } = await forum.services.pool.query<{ id: number }>("select id from ambassador_mission");
		const id = String(rows[0]?.id);
		expect((await read("/ambassadors/missions", "author")).text).toContain("<em>guide</em>");
		expect((await read("/ambassadors/missions", "reporter")).status).toBe(403);
		expect((await read("/ambassadors/missions")).headers.location).toMatch(/^\/sign-in/);
		const act = (fields: Record<string, string>) =>
			post("/ambassadors/missions", "author", { mission: id, ...fields });
		expect((await act({ intent: "take" })).status).toBe(303);
		const wrong = await act({ intent: "hand-in", evidence: "Done.", links: "javascript:alert(1)" });
		expect(wrong.status).toBe(422);
		expect(wrong.text).toContain("An address begins with https:// or http://.");
		const links = "https://example.org/one\nhttps://example.org/two";
		expect((await act({ intent: "hand-in", evidence: "Done.", links })).status).toBe(303);
		expect((await read(desk, "owner")).text).toContain('href="https://example.org/two"');
		const review = { intent: "review", mission: id, member: String(forum.author), version: "2" };
		expect((await post(desk, "owner", { ...review, outcome: "returned", note: "" })).status).toBe(422);
		expect((await post(desk, "owner", { ...review, outcome: "accepted", note: "" })).status).toBe(303);
		await forum.drainJobs();
		expect((await read("/notifications", "author")).text).toContain("Your mission was accepted:");
		expect((await read("/m/author/impact", "author")).text).toContain("Translate");
	});
});

test("the managers' pages are closed to guests, members and other brands' managers, and the set-up to moderators", async () => {
	const other = await forum.aBrand({ slug: "acme" });
	const stranger = await forum.cookieOf(other.id, other.owner);
	const moderator = await forum.cookieOf(forum.brand.id, forum.anna);
	const pages = { "": 200, "/missions": 200, "/programme": 403, "/early-access.csv": 403 };
	for (const [page, ofModerator] of Object.entries(pages)) {
		const path = `/admin/ambassadors${page}`;
		for (const cookie of [undefined, stranger]) {
			const { headers } = await forum.send("GET", path, { cookie });
			expect(headers.location, path).toMatch(/^\/sign-in/);
		}
		expect((await read(path, "reporter")).status, path).toBe(403);
		expect((await forum.send("GET", path, { cookie: moderator })).status, path).toBe(ofModerator);
	}
});

describe("by the API", () => {
	test("tiers, missions and the tier of a member are told", async () => {
		const api = apiClient(forum);
		const keyOf = (memberId: number) => api.keyOf(["read"], memberId, forum.brand);
		const [author, reporter] = [await keyOf(forum.author), await keyOf(forum.reporter)];
		expect((await api.request("GET", "/tiers")).status).toBe(401);
		expect((await api.request("GET", "/missions")).status).toBe(401);
		const tiers = await api.request("GET", "/tiers", { key: reporter });
		expect(tiers.body.items[0]).toEqual({
			number: 1,
			name: "Helper",
			criteria: [{ measure: "days-active", amount: 2 }],
		});
		expect((await api.request("GET", "/missions", { key: reporter })).body.items).toEqual([]);
		expect((await api.request("GET", "/missions", { key: author })).body.items[0]).toMatchObject({
			title: "Translate",
			state: "accepted",
		});
		const standing = (handle: string) => api.request("GET", `/members/${handle}/standing`, { key: reporter });
		expect((await standing("author")).body.tier).toEqual({ number: 1, name: "Helper" });
		expect((await standing("reporter")).body.tier).toBeNull();
	});
});

describe("a lounge", () => {
	const word = "zyzzyvaquokka";
	/** Stands beside the word that is looked for, and in no address. */
	const secret = "numbataxolotl";
	let thread: { id: number; slug: string; postId: number };
	beforeAll(async () => {
		const { rows } = await forum.services.pool.query<{ id: number }>(
			"select id from category where slug = 'lounge-1'",
		);
		const lounge = { ...forum.brand, categoryId: rows[0]?.id as number };
		thread = await forum.aThread(lounge, forum.author, {
			title: `${word} ${secret}`,
			body: `@reporter ${word} ${secret}`,
			tags: [word],
		});
		await likePost(await forum.as(forum.anna), { postId: thread.postId, on: true });
		await forum.services.pool.query(
			"insert into placement (brand_id, key, thread_id, created_at) values ($1, 'lounge', $2, now())",
			[forum.brand.id, thread.id],
		);
		await forum.drainJobs();
	});

	const addresses = () => [
		"/",
		"/?sort=top",
		"/?sort=unanswered",
		"/c/lounge-1",
		"/c/lounge-1/feed.atom",
		"/c/lounge-1/feed.rss",
		`/t/${thread.id}`,
		`/t/${thread.id}/feed.atom`,
		`/t/${thread.id}/feed.rss`,
		`/p/${thread.postId}`,
		`/p/${thread.postId}/history`,
		`/p/${thread.postId}/report`,
		"/feed.atom",
		"/feed.rss",
		"/sitemap.xml",
		"/sitemap/pages.xml",
		"/sitemap/1.xml",
		"/m/author",
		"/m/author/impact",
		"/m/author/standing",
		"/notifications",
		"/new",
		"/badges",
		`/search?q=${word}`,
		`/search?q=${word}&type=tag`,
		`/search.instant?q=${word}`,
		`/search.similar?title=${word}`,
	];
	test("is read by ambassadors and staff", async () => {
		for (const who of ["author", "owner"] as const) {
			expect((await read(`/t/${thread.id}/${thread.slug}`, who)).text).toContain(`${word} ${secret}`);
			expect((await read("/", who)).text).toContain(`${word} ${secret}`);
		}
		expect((await read(`/search?q=${word}`, "author")).text).toContain(secret);
	});
	test.each([["a guest", undefined] as const, ["a plain member", "reporter"] as const])(
		"is not found by %s, wherever they look",
		async (_, who) => {
			for (const path of addresses()) {
				const { text } = await read(path, who);
				for (const hidden of [secret, "Helper: lounge", `/tag/${word}`])
					expect({ path, said: text }).toEqual({ path, said: expect.not.stringContaining(hidden) });
			}
		},
	);
	test("is not listed by its tag", async () => {
		expect((await read(`/tag/${word}`, "author")).text).toContain(`${word} ${secret}`);
		for (const who of [undefined, "reporter"] as const)
			expect((await read(`/tag/${word}`, who)).text).not.toContain(secret);
	});
	test("is not told of by a mention, behind the bell or by mail", async () => {
		const { rows } = await forum.services.pool.query(
			"select count(*) from notification where member_id = $1 and thread_id = $2",
			[forum.reporter, thread.id],
		);
		expect(rows[0].count).toBe(0);
	});
	test("is not found by the API with a plain member's key", async () => {
		const api = apiClient(forum);
		const key = await api.keyOf(["read", "write"], forum.reporter, forum.brand);
		for (const path of ["/threads", "/categories", `/search?q=${word}`, "/members/author/standing"])
			expect(JSON.stringify((await api.request("GET", path, { key })).body), path).not.toContain(secret);
		expect(JSON.stringify((await api.request("GET", "/categories", { key })).body)).not.toContain("lounge-1");
		for (const path of [`/threads/${thread.id}`, `/threads/${thread.id}/posts`, `/posts/${thread.postId}`])
			expect((await api.request("GET", path, { key })).status, path).toBe(404);
		const reply = { method: "POST", path: `/threads/${thread.id}/posts` };
		expect(
			(await api.request(reply.method, reply.path, { key, body: { body: { markdown: "hello" } } })).status,
		).toBe(404);
	});
	test("is not found by the widget, not even where a placement leads there", async () => {
		const shop = await embedClient(forum, forum.brand);
		const session = await shop.signIn("walker");
		for (const path of ["/threads/lounge", "/counts?keys=lounge", "/list", `/answers?q=${word}`])
			for (const who of [null, session]) {
				const { body, text } = await shop.ask("GET", path, { session: who });
				expect(`${path} ${JSON.stringify(body)} ${text}`).not.toContain(secret);
			}
		expect((await shop.ask("GET", "/counts?keys=lounge")).body.counts.lounge).toBe(0);
		expect((await shop.post(session, "lounge", "May I?")).status).toBeGreaterThanOrEqual(400);
	});
	test("takes no thread of a plain member's", async () => {
		const { rows } = await forum.services.pool.query<{ id: number }>(
			"select id from category where slug = 'lounge-1'",
		);
		await expect(
			forum.aThread({ ...forum.brand, categoryId: rows[0]?.id as number }, forum.reporter),
		).rejects.toMatchObject({ code: "invalid", fields: { categoryId: expect.anything() } });
	});
});

describe("switched off again", () => {
	const turn = (enabled: string) =>
		post("/admin/ambassadors/programme", "owner", { intent: "switch", enabled });
	test("nothing of it is seen, the lounge closes, and nothing unread is left behind the bell", async () => {
		await turn("");
		await forum.drainJobs();
		for (const path of places) expect((await read(path, "author")).status, path).not.toBe(200);
		for (const path of ["/ambassadors", "/c/lounge-1", "/m/author/impact"])
			expect((await read(path, "author")).status, path).toBe(404);
		expect((await read("/m/author")).text).not.toContain("Helper");
		expect((await read("/notifications", "author")).text).not.toContain("mission");
		const { rows } = await forum.services.pool.query(
			"select count(*) from notification where member_id = $1 and read_at is null and kind like 'ambassador%'",
			[forum.author],
		);
		expect(rows[0].count).toBe(0);
	});
	test("on again it is as it was", async () => {
		await turn("on");
		expect((await read("/c/lounge-1", "author")).status).toBe(200);
		expect((await read("/m/author")).text).toContain("Helper");
		expect((await read("/ambassadors", "author")).text).toContain("You are here as: Helper");
	});
});

test("when the term has ended the lounge is closed and the page says thank you", async () => {
	const ctx = await forum.as(null);
	await forum.services.pool.query("update standing_award set present = false");
	const year = 366 * 86_400_000;
	const now = Date.now();
	await advanceTerms({ ...ctx, now: new Date(now + year) });
	expect((await read("/c/lounge-1", "author")).status).toBe(200);
	await advanceTerms({ ...ctx, now: new Date(now + year + 31 * 86_400_000) });
	expect((await read("/c/lounge-1", "author")).status).toBe(404);
	const { text } = await read("/ambassadors", "author");
	expect(text).toContain("Thank you for everything you did here.");
	expect((await read("/m/author")).text).toContain("Alumni");
});
