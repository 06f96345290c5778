import { afterAll, beforeAll, expect, test } from "vitest";
import { saveScreeningRule, screeningRuleInput } from "~/features/rules/index.server";
import { addReply } from "~/features/threads/index.server";
import { type HttpForum, httpForum } from "./http-forum";
import { peopled } from "./moderation";

type Forum = Awaited<ReturnType<typeof peopled<HttpForum>>>;
let forum: Forum;
let owner: string;
let moderator: string;

beforeAll(async () => {
	forum = await peopled(await httpForum({ FOLKMOOT_RATE_LIMITS: "off" }));
	owner = await forum.cookieOf(forum.brand.id, forum.brand.owner);
	moderator = await forum.cookieOf(forum.brand.id, forum.anna);
});
afterAll(() => forum.close());

const read = (path: string, cookie = owner) => forum.send("GET", path, { cookie });
const post = (path: string, fields: Record<string, string>, cookie = owner) =>
	forum.send("POST", path, { cookie, fields });
const wordList = { kind: "word-list", name: "Words", verdict: "hold", mode: "on", position: "0" };
const rules = () =>
	forum.db
		.selectFrom("screeningRule")
		.select(["id", "kind", "name", "mode", "version", "settings"])
		.where("brandId", "=", forum.brand.id)
		.where("archivedAt", "is", null)
		.orderBy("id")
		.execute();
const aRule = async (words: string) =>
	saveScreeningRule(
		await forum.as(forum.brand.owner),
		screeningRuleInput.parse({ kind: "word-list", name: words, mode: "off", settings: { words } }),
	);

const ownersOnly = [
	"/admin/moderation",
	"/admin/moderation/reasons",
	"/admin/moderation/rules",
	"/admin/moderation/rules/new?kind=length",
	"/admin/moderation/transparency",
	"/admin/moderation/transparency.json",
	"/admin/moderation/transparency.csv",
	"/admin/moderation/eu-statements.json",
	"/admin/members/anna",
];

test.each(ownersOnly)(
	"%s is closed to moderators, members and visitors, and open to the owner",
	async (path) => {
		expect((await read(path, moderator)).status).toBe(403);
		expect((await read(path, await forum.cookieOf(forum.brand.id, forum.author))).status).toBe(403);
		expect((await forum.send("GET", path)).headers.location).toMatch(/^\/sign-in/);
		expect((await read(path)).status).toBe(200);
	},
);

test("a rule or rehearsal of another brand is not there", async () => {
	const { id } = await aRule("elsewhere");
	const other = await forum.aBrand({ slug: "other" });
	const cookie = await forum.cookieOf(other.id, other.owner);
	const path = `/admin/moderation/rules/${id}`;
	expect((await forum.send("GET", path, { brand: "other", cookie })).status).toBe(404);
	const sent = { brand: "other", cookie, fields: { ...wordList, intent: "save", "settings.words": "x" } };
	expect((await forum.send("POST", path, sent)).status).toBe(404);
	const rehearsed = await post("/admin/moderation/rules?index", { rehearse: String(id) });
	const rehearsal = String(rehearsed.headers.location);
	expect((await read(rehearsal)).status).toBe(200);
	expect((await forum.send("GET", rehearsal, { brand: "other", cookie })).status).toBe(404);
});

test("what was typed into a rule stays when something in it is wrong", async () => {
	const fields = {
		...wordList,
		name: "Mine",
		intent: "save",
		"settings.words": "kettle",
		"settings.patterns": "(a",
	};
	const answer = await post("/admin/moderation/rules/new?kind=word-list", fields);
	expect(answer.status).toBe(422);
	expect(answer.text).toContain("This expression cannot be used");
	for (const typed of ['value="Mine"', ">kettle</textarea>", ">(a</textarea>"])
		expect(answer.text).toContain(typed);
});

test("a key is written and never shown, not even to who has typed it", async () => {
	const fields = {
		kind: "toxicity",
		name: "Tone",
		verdict: "flag",
		mode: "off",
		"settings.secret": "key-of-mine",
		"settings.threshold": "0.8",
		"settings.timeout": "800",
	};
	const path = "/admin/moderation/rules/new?kind=toxicity";
	const wrong = await post(path, { ...fields, intent: "save", "settings.endpoint": "nowhere" });
	expect(wrong.status).toBe(422);
	expect(wrong.text).not.toContain("key-of-mine");
	const endpoint = { "settings.endpoint": "https://tone.example/score" };
	expect((await post(path, { ...fields, ...endpoint, intent: "save" })).status).toBe(303);
	const { id } = (await rules()).find(({ kind }) => kind === "toxicity") as { id: number };
	const page = await read(`/admin/moderation/rules/${id}`);
	expect(page.text).toContain("One is stored");
	expect(page.text).not.toContain("key-of-mine");
	expect((await read("/admin/moderation/rules")).text).not.toContain("key-of-mine");
});

test("settings are rehearsed before they are saved, and switched on as they were rehearsed", async () => {
	await addReply(await forum.as(forum.author), {
		threadId: forum.thread.id,
		body: "A zebra in the garden",
		bodyDocument: "",
	});
	const before = await rules();
	const fields = { ...wordList, name: "Animals", mode: "off", "settings.words": "zebra\nyak" };
	const answer = await post("/admin/moderation/rules/new?kind=word-list", { ...fields, intent: "rehearse" });
	expect(answer.status).toBe(303);
	const address = String(answer.headers.location);
	expect(await rules()).toEqual(before);
	const waiting = await read(address);
	expect(waiting.text).toContain("data-progress");
	expect(waiting.text).toContain('http-equiv="refresh"');
	expect((await post(address, { rule: "", name: "Animals", mode: "on" })).status).toBe(409);

	await forum.drainJobs();
	const done = await read(address);
	expect(done.text).toMatch(/Would have held 1 of \d+ posts/);
	expect(done.text).toContain("<mark>zebra</mark>");
	expect(done.text).not.toContain('http-equiv="refresh"');
	expect((await post(address, { rule: "", name: "Animals", mode: "on" })).status).toBe(303);
	const made = (await rules()).find(({ name }) => name === "Animals");
	expect(made).toMatchObject({ mode: "on", version: 1, settings: { words: ["zebra", "yak"] } });
	await post(`/admin/moderation/rules/${made?.id}`, { intent: "archive" });
});

test("the ladder takes a step more, a step less, and says which number is wrong", async () => {
	const path = "/admin/moderation?index";
	const step = (place: number, at: string, kind: string, days: string) => ({
		[`at-${place}`]: at,
		[`kind-${place}`]: kind,
		[`days-${place}`]: days,
	});
	const numbers = { undoSeconds: "20", strikeDays: "60" };
	const wrong = await post(path, {
		...numbers,
		...step(0, "4", "warning", "0"),
		...step(1, "4", "ban", "9"),
	});
	expect(wrong.status).toBe(422);
	expect(wrong.text).toContain('id="days-0-problem"');
	expect(wrong.text).toMatch(/name="undoSeconds"[^>]*value="20"|value="20"[^>]*name="undoSeconds"/);
	const right = {
		...numbers,
		...step(0, "9", "ban", "30"),
		...step(1, "2", "warning", "5"),
		...step(2, "4", "silence", "5"),
		"gone-2": "on",
		...step(3, "", "warning", ""),
	};
	expect((await post(path, right)).status).toBe(303);
	const stored = await forum.db
		.selectFrom("moderationSetting")
		.select(["undoSeconds", "ladder"])
		.where("brandId", "=", forum.brand.id)
		.executeTakeFirst();
	expect(stored).toEqual({
		undoSeconds: 20,
		ladder: [
			{ at: 2, kind: "warning", days: 5 },
			{ at: 9, kind: "ban", days: 30 },
		],
	});
});

test("a reason has a name in the brand's language and a short name of its own; needed ones stay", async () => {
	const path = "/admin/moderation/reasons";
	const fields = { isNew: "on", code: "heat", weight: "2", "label-ru": "Жар", clause: "rule 3" };
	const nameless = await post(path, fields);
	expect(nameless.status).toBe(422);
	expect(nameless.text).toContain("Жар");
	expect((await post(path, { ...fields, "label-en": "Heat" })).status).toBe(303);
	expect((await post(path, { ...fields, "label-en": "Other heat" })).status).toBe(422);
	const template = "{name}, your text in {thread}: {reason} ({clause}).";
	const saved = { code: "heat", weight: "2", "label-en": "Heat", "template-en": template, archived: "on" };
	expect((await post(path, saved)).status).toBe(303);
	const { text } = await read(path);
	expect(text).toContain("archived");
	expect(text).toContain(template);
	expect((await post(path, { code: "illegal", weight: "3", archived: "on" })).status).toBe(409);
});

test("a switch is started for a place and a time, and ended", async () => {
	const path = "/admin/moderation/switches";
	const fields = { kind: "slow", "amount-slow": "60", length: "6", reason: "A rush" };
	const nowhere = await post(path, fields);
	expect(nowhere.status).toBe(422);
	expect(nowhere.text).toContain("A rush");
	const noThread = await post(path, { ...fields, place: "thread", thread: "https://evil.example/t/1" });
	expect(noThread.text).toContain("This is not the address of a thread of this forum.");
	const late = await post(path, { ...fields, place: "forum", length: "until", until: "2020-01-01T10:00" });
	expect(late.text).toContain("Choose an end in the future");
	expect((await post(path, { ...fields, place: "thread", thread: `/t/${forum.thread.id}/x` })).status).toBe(
		303,
	);
	const page = await read(path);
	expect(page.text).toContain("Slow: a post every 60 seconds");
	const end = /name="end" value="(\d+)"/.exec(page.text)?.[1] as string;
	expect((await post(path, { end })).status).toBe(303);
	expect((await read(path)).text).not.toContain('name="end"');
});

test("a moderator of one category switches things there and nowhere else", async () => {
	const other = await forum.db
		.insertInto("category")
		.values({ brandId: forum.brand.id, slug: "other", name: "Other" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const scope = { scope: "some", categories: String(other.id) };
	expect((await post("/admin/members/boris", { scope: "some" })).status).toBe(422);
	expect((await post("/admin/members/boris", scope)).status).toBe(303);
	expect((await post("/admin/members/author", scope)).status).toBe(404);
	expect((await read("/admin/members")).text).toContain(">Other</a>");
	const boris = await forum.cookieOf(forum.brand.id, forum.boris);
	const path = "/admin/moderation/switches";
	const fields = { kind: "hold", length: "1", reason: "" };
	const page = await read(path, boris);
	expect(page.status).toBe(200);
	expect(page.text).not.toContain('value="forum"');
	expect((await post(path, { ...fields, place: "forum" }, boris)).status).toBe(403);
	expect((await post(path, { ...fields, place: String(forum.brand.categoryId) }, boris)).status).toBe(403);
	expect((await post(path, { ...fields, place: String(other.id) }, boris)).status).toBe(303);
	expect((await post(path, { ...fields, kind: "close", place: "forum" })).status).toBe(303);
	const { id: closing } = await forum.db
		.selectFrom("crisisSwitch")
		.select("id")
		.where("brandId", "=", forum.brand.id)
		.where("kind", "=", "close")
		.executeTakeFirstOrThrow();
	expect((await post(path, { end: String(closing) }, boris)).status).toBe(403);
	expect((await post(path, { end: String(closing) })).status).toBe(303);
	expect((await post("/admin/members/boris", { scope: "all" })).status).toBe(303);
});

test("an order of an authority becomes a case, and the report counts it", async () => {
	const { id } = await forum.aReply("Ordered");
	const path = "/admin/moderation/transparency?index";
	const fields = { authority: "A court", text: "Remove it.", reason: "illegal" };
	const lost = await post(path, { ...fields, location: "/nowhere" });
	expect(lost.status).toBe(422);
	expect(lost.text).toContain('value="A court"');
	const answer = await post(path, { ...fields, location: `/p/${id}` });
	expect(answer.status).toBe(303);
	expect((await read(String(answer.headers.location))).text).toMatch(/Entered as R-[A-Z0-9-]+/);
	const period = "?from=2026-01-01&until=2027-12-31";
	expect((await read(`/admin/moderation/transparency.json${period}`)).json()).toMatchObject({
		from: "2026-01-01",
		to: "2028-01-01",
		orders: { count: 1 },
	});
	const csv = await read(`/admin/moderation/transparency.csv${period}`);
	expect(csv.headers["content-type"]).toMatch(/^text\/csv/);
	expect(csv.headers["content-disposition"]).toContain("attachment");
	expect(csv.text).toContain("orders.count,1");
	expect((await read(`/admin/moderation/eu-statements.json${period}`)).json()).toHaveProperty("statements");
});

test("every post of a pre-moderated category waits", async () => {
	const fields = {
		id: String(forum.brand.categoryId),
		name: "General",
		slug: "general",
		hue: "1",
		readableBy: "everyone",
		postableBy: "members",
	};
	expect((await post("/admin/categories", { ...fields, preModerated: "on" })).status).toBe(303);
	expect((await forum.aReply("Looked at first, please.")).visibility).toBe("held");
	expect((await post("/admin/categories", fields)).status).toBe(303);
	expect((await forum.aReply("And now at once again.")).visibility).toBe("published");
});
