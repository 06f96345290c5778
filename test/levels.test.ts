import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { preModerateMember } from "~/features/rules/index.server";
import { giveLevel, readLevelSettings, saveLevels, switchLevels } from "~/features/standing/index.server";
import { startingLevels } from "~/features/standing/levels/contract";
import { addReply } from "~/features/threads/index.server";
import type { Abilities } from "~/platform/identity";
import { apiClient } from "./api-client";
import { type EmbedClient, embedClient } from "./embed-client";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let shop: EmbedClient;
let ines: number;
let jon: number;
let thread: { id: number; slug: string; postId: number };
let cookies: Record<"ines" | "jon" | "owner", string>;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	shop = await embedClient(forum, brand);
	ines = await forum.aMember(brand.id, { handle: "ines" });
	jon = await forum.aMember(brand.id, { handle: "jon" });
	for (const handle of ["ada", "ben", "cleo", "dora"]) await forum.aMember(brand.id, { handle });
	cookies = {
		ines: await forum.cookieOf(brand.id, ines),
		jon: await forum.cookieOf(brand.id, jon),
		owner: await forum.cookieOf(brand.id, brand.owner),
	};
	thread = await forum.aThread(brand, jon, { title: "Oil for oak", tags: ["oak"] });
	await forum.waitUntilHearing();
});
afterAll(() => forum?.close());
beforeEach(async () => {
	await levelOf(ines, 1);
	await saveLevels(await owner(), startingLevels);
});

const owner = () => forum.context(brand.id, brand.owner);
const levelOf = (memberId: number, level: number) =>
	forum.services.pool.query("update member set level = $2 where id = $1", [memberId, level]);
/** As if the owner had said so for one level. */
async function allow(level: number, abilities: Partial<Abilities>) {
	const settings = await readLevelSettings(await owner());
	const at = (place: number) => (place === level - 1 ? abilities : {});
	await saveLevels(await owner(), {
		...settings,
		abilities: settings.abilities.map((one, place) => ({ ...one, ...at(place) })),
	});
}
const links = (count: number) =>
	Array.from({ length: count }, (_, place) => `https://shop.example/${place}`).join(" and ");
const post = (path: string, fields: Record<string, string>, cookie = cookies.ines) =>
	forum.send("POST", path, { cookie, fields });
const replying = (body: string, cookie?: string) => post(`/t/${thread.id}/${thread.slug}`, { body }, cookie);
const MOST = "With your level a post can have at most 2 links.";

describe("a newcomer's post with too many links is refused with all that was written", () => {
	test("as a reply", async () => {
		const { status, text } = await replying(links(3));
		expect(status).toBe(422);
		expect(text).toContain(MOST);
		expect(text).toContain("https://shop.example/2");
		// It is there, too, for who goes away to read what leads to the next level.
		const path = `/t/${thread.id}/${thread.slug}`;
		expect((await forum.send("GET", path, { cookie: cookies.ines })).text).toContain(
			"https://shop.example/2",
		);
		expect((await replying(links(2))).status).toBe(302);
	});
	test("as a new thread", async () => {
		const given = {
			categoryId: String(brand.categoryId),
			kind: "discussion",
			title: "Shops",
			body: links(3),
		};
		const { status, text } = await post("/new", given);
		expect(status).toBe(422);
		expect(text).toContain(MOST);
		expect((await post("/new", { ...given, body: links(1) })).status).toBe(302);
	});
	test("as an edit", async () => {
		const { id } = await addReply(await forum.context(brand.id, ines), {
			threadId: thread.id,
			body: "words",
			bodyDocument: "",
		});
		const { status, text } = await post(`/p/${id}/edit`, { revision: "1", body: links(3) });
		expect(status).toBe(422);
		expect(text).toContain(MOST);
	});
	test("by the API, and not where the brand's own backend imports it", async () => {
		const api = apiClient(forum);
		const own = await api.keyOf(["read", "write"], ines, brand);
		const backend = await api.keyOf(["read", "write", "moderate"], brand.owner, brand);
		const path = `/threads/${thread.id}/posts`;
		const refused = await api.request("POST", path, { key: own, body: { body: { markdown: links(3) } } });
		expect(refused.status).toBe(422);
		expect(JSON.stringify(refused.refusal)).toContain(MOST);
		const body = { author: "ines", body: { markdown: links(3) } };
		expect((await api.request("POST", path, { key: backend, body })).status).toBe(201);
	});
	test("in the widget", async () => {
		const session = await shop.signIn("customer-1");
		const refused = await shop.post(session, "kettle", links(3));
		expect(refused.status).toBe(422);
		expect(JSON.stringify(refused.body)).toContain(MOST);
		expect((await shop.post(session, "kettle", links(2))).status).toBe(201);
	});
	test("but not for the forum's own pages, a regular's words, or staff's", async () => {
		const own = [1, 2, 3].map((id) => `http://larkspur.forum.test/t/${id}`).join(" ");
		expect((await replying(own)).status).toBe(302);
		expect((await replying(links(3), cookies.owner)).status).toBe(302);
		await levelOf(ines, 2);
		expect((await replying(`Many: ${links(5)}`)).status).toBe(302);
	});
});

test("a newcomer names three people in a post, and not a fourth", async () => {
	const { status, text } = await replying("@ada @ben @cleo @dora look");
	expect(status).toBe(422);
	expect(text).toContain("With your level a post can name at most 3 people.");
	expect((await replying("@ada @ben @cleo @ada look")).status).toBe(302);
});

test("an owner's other limit holds from the next post on, and none at all where levels are off", async () => {
	await allow(1, { links: 0 });
	expect((await replying(`One: ${links(1)}`)).text).toContain("can have no links yet");
	await switchLevels(await owner(), false);
	expect((await replying(`Off: ${links(4)}`)).status).toBe(302);
	expect((await forum.send("GET", "/m/ines")).text).not.toContain("Level:");
});

describe("waiting for a moderator", () => {
	const visibilityAfter = async (body: string) => {
		expect((await replying(body)).status).toBe(302);
		const { rows } = await forum.services.pool.query(
			"select visibility from post where author_id = $1 order by id desc limit 1",
			[ines],
		);
		return rows[0].visibility;
	};
	const preModerated = (on: boolean) =>
		forum.services.pool.query("update category set pre_moderated = $2 where id = $1", [brand.categoryId, on]);

	test("is for everybody in such a category unless the brand trusts a level", async () => {
		await preModerated(true);
		await levelOf(ines, 3);
		expect(await visibilityAfter("Waits one")).toBe("held");
		await allow(3, { skipsPreModeration: true });
		expect(await visibilityAfter("Waits not")).toBe("published");
		await preModerated(false);
	});
	test("stays for whom moderators put under checking", async () => {
		await levelOf(ines, 3);
		await allow(3, { skipsPreModeration: true });
		await preModerateMember(await owner(), { memberId: ines, days: 3_000, reason: "" });
		expect(await visibilityAfter("Waits still")).toBe("held");
		await forum.services.pool.query("delete from pre_moderated_member");
	});
});

test("a report counts as many times as the level says", async () => {
	const weights = async () =>
		(await forum.services.pool.query("select weight from report order by id")).rows.map(
			({ weight }) => weight,
		);
	const { id } = await addReply(await forum.context(brand.id, jon), {
		threadId: thread.id,
		body: "rude",
		bodyDocument: "",
	});
	const again = await addReply(await forum.context(brand.id, jon), {
		threadId: thread.id,
		body: "ruder",
		bodyDocument: "",
	});
	expect((await post(`/p/${id}/report`, { reason: "spam" })).status).toBe(303);
	await levelOf(ines, 3);
	expect((await post(`/p/${again.id}/report`, { reason: "spam" })).status).toBe(303);
	expect(await weights()).toEqual([1, 2]);
});

describe("a thread of somebody else's", () => {
	const change = (fields: Record<string, string>, cookie?: string) =>
		post(`/t/${thread.id}/change`, fields, cookie);
	let other: number;
	beforeAll(async () => {
		const { rows } = await forum.services.pool.query(
			"insert into category (brand_id, slug, name) values ($1, 'other', 'Elsewhere'), ($1, 'inner', 'Inner') returning id",
			[brand.id],
		);
		other = rows[0].id;
		await forum.services.pool.query("update category set readable_by = 'members' where slug = 'inner'");
	});

	test("is changed by nobody below the level, nor while it is locked", async () => {
		await levelOf(ines, 3);
		expect((await forum.send("GET", `/t/${thread.id}/change`, { cookie: cookies.ines })).status).toBe(403);
		expect((await change({ title: "Mine now" })).status).toBe(403);
		expect((await change({ title: "Mine now" }, cookies.jon)).status).toBe(403);
		await levelOf(ines, 4);
		await post(`/t/${thread.id}/lock`, { on: "1" }, cookies.owner);
		expect((await change({ title: "Mine now" })).status).toBe(403);
		await post(`/t/${thread.id}/lock`, { on: "" }, cookies.owner);
	});
	test("is not moved by who may only change titles, and not to where other people read", async () => {
		await levelOf(ines, 4);
		const inner = await forum.services.pool.query("select id from category where slug = 'inner'");
		expect((await change({ categoryId: String(inner.rows[0].id) })).status).toBe(422);
		await allow(4, { movesThreads: false });
		expect((await change({ categoryId: String(other) })).status).toBe(403);
	});
	test("gets another title, tags and category from a leader, and everybody sees it", async () => {
		await levelOf(ines, 4);
		const page = await forum.send("GET", `/t/${thread.id}/change`, { cookie: cookies.ines });
		expect(page.status).toBe(200);
		expect(page.text).toContain("Elsewhere");
		expect(page.text).not.toContain("Inner");
		const answer = await change({
			title: "Which oil for oak?",
			tags: "oil, wood",
			categoryId: String(other),
		});
		expect(answer.headers.location).toBe(`/t/${thread.id}/which-oil-for-oak`);
		const shown = await forum.send("GET", `/t/${thread.id}/which-oil-for-oak`);
		expect(shown.text).toContain("Which oil for oak?");
		expect(shown.text).toContain("Elsewhere");
		const { rows: tags } = await forum.services.pool.query(
			"select slug, thread_count from tag where slug in ('oak', 'oil', 'wood') order by slug",
		);
		expect(tags).toEqual([
			{ slug: "oak", thread_count: 0 },
			{ slug: "oil", thread_count: 1 },
			{ slug: "wood", thread_count: 1 },
		]);
		const { rows: counts } = await forum.services.pool.query(
			"select c.slug from category c where thread_count <> (select count(*) from thread t where t.category_id = c.id and t.visibility = 'published')",
		);
		expect(counts).toEqual([]);
		const { rows: audit } = await forum.services.pool.query(
			"select actor_id, before ->> 'title' as before, after ->> 'title' as after from audit_entry where act = 'thread.changed'",
		);
		expect(audit).toEqual([{ actor_id: ines, before: "Oil for oak", after: "Which oil for oak?" }]);
		await forum.drainJobs();
		const found = await forum.send("GET", "/search?q=which+oil&fresh=1");
		expect(found.text).toContain("which-oil-for-oak");
		const cases = await forum.services.pool.query(
			"select distinct category_id from moderation_case where thread_id = $1",
			[thread.id],
		);
		expect(cases.rows).toEqual([{ category_id: other }]);
	});
});

describe("the pages", () => {
	const form = () => {
		const fields: Record<string, string> = { windowDays: "100" };
		for (const [place, asks] of startingLevels.requirements.entries())
			for (const [measure, value] of Object.entries(asks)) fields[`${measure}-${place + 2}`] = String(value);
		for (const level of [1, 2, 3, 4, 5]) fields[`reportWeight-${level}`] = "1";
		for (const level of [1, 2, 3, 4, 5])
			fields[`links-${level}`] = fields[`mentions-${level}`] = fields[`images-${level}`] = "";
		return fields;
	};
	test("of settings refuse what is impossible, count before they save, and then save", async () => {
		const refused = await post("/admin/levels", { ...form(), intent: "save", "posts-3": "1" }, cookies.owner);
		expect(refused.status).toBe(422);
		expect(refused.text).toContain("A higher level cannot ask for less than the one below.");
		const easy = {
			...form(),
			"posts-2": "1",
			"days-2": "1",
			"likes-2": "0",
			"givers-2": "0",
			"joined-2": "0",
		};
		await forum.drainJobs();
		await forum.services.pool.query("update standing_award set at = now() - interval '1 hour'");
		const tried = await post("/admin/levels", { ...easy, intent: "try" }, cookies.owner);
		expect(tried.text).toMatch(/Regular: <strong>[1-9]/);
		expect(tried.text).toContain("Nothing is saved yet.");
		const saved = await post(
			"/admin/levels",
			{ ...easy, intent: "save", "name-1-en": "Sprout" },
			cookies.owner,
		);
		expect(saved.headers.location).toBe("/admin/levels?saved");
		await levelOf(ines, 1);
		expect((await forum.send("GET", "/m/ines?fresh=2")).text).toContain("Level: Sprout");
	});
	test("of a member show what is missing to the next level, and what the team gave", async () => {
		const before = await forum.send("GET", "/m/ines/standing", { cookie: cookies.ines });
		expect(before.text).toContain("Level: Newcomer");
		expect(before.text).toContain("To “Regular”");
		expect(before.text).toMatch(/<progress[^>]*aria-label="Likes received: 0 of 1"/);
		const given = await post(
			"/mod/members/ines",
			{ intent: "give-level", level: "5", levelReason: "For the meeting." },
			cookies.owner,
		);
		expect(given.status).toBe(303);
		const after = await forum.send("GET", "/m/ines/standing", { cookie: cookies.ines });
		expect(after.text).toContain("Level: Pillar");
		expect(after.text).toContain("For the meeting.");
		expect((await forum.send("GET", "/mod/members/ines", { cookie: cookies.owner })).text).toContain(
			"Take it back",
		);
		await forum.drainJobs();
		const bell = await forum.send("GET", "/notifications", { cookie: cookies.ines });
		expect(bell.text).toContain("You reached a level:");
		const taken = { intent: "unlock-level", levelReason: "It is over." };
		expect((await post("/mod/members/ines", taken, cookies.jon)).status).toBe(403);
		expect((await post("/mod/members/ines", taken, cookies.owner)).status).toBe(303);
	});
	test("of the API say number and name, and nothing of staff", async () => {
		const api = apiClient(forum);
		const key = await api.keyOf(["read"], jon, brand);
		await giveLevel(await owner(), ines, { level: 3, reason: "For the API." });
		const { body } = await api.request("GET", "/members/ines/standing", { key });
		expect(body.level).toEqual({ number: 3, name: "Trusted" });
		const { rows } = await forum.services.pool.query("select handle from member where id = $1", [
			brand.owner,
		]);
		expect((await api.request("GET", `/members/${rows[0].handle}/standing`, { key })).body.level).toBeNull();
	});
});
