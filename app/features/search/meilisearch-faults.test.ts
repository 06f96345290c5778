import { type FakeMeilisearch, startFakeMeilisearch } from "@test/fake-meilisearch/fake-meilisearch";
import { type TestForum, testForum } from "@test/forum";
import { settleSearch } from "@test/search-server";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { editPost, saveCategory } from "~/features/threads/index.server";
import { searchQuery } from "./contract";
import { readSearchLag, readSearchState, search } from "./index.server";
import { claimNotes } from "./push/claim-notes.server";
import { push } from "./push/push.server";

let fake: FakeMeilisearch;
let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
beforeAll(async () => {
	fake = await startFakeMeilisearch();
	forum = await testForum(fake.settings);
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	await settleSearch(forum);
});
afterAll(async () => {
	await forum.close();
	await fake.close();
});
/** Whatever was out of order is in order again, and everybody has noticed. */
afterEach(async () => {
	Object.assign(fake.faults, { down: false, overloaded: false, slowMs: 0, key: "a-key-for-tests" });
	Object.assign(fake.state, {
		version: "1.53.0",
		refusesDocument: () => false,
		failsNextTask: null,
		ignoresFilters: false,
	});
	fake.state.queue.release();
	await forum.services.pool.query("update search_push set next_attempt_at = now()");
	await settleSearch(forum);
	// Kept with its old time, it would be due in the middle of the next test and send what that test wants to claim.
	await forum.services.pool.query("delete from graphile_worker._private_jobs where key = 'search.push'");
	forum.advance(10_000);
	await find("settled");
});

const ask = async (query: Record<string, unknown>) =>
	search(await forum.context(brand.id), searchQuery.parse(query));
async function find(q: string) {
	const { items, engine, fallback } = await ask({ q });
	return { titles: items.map(({ thread }) => thread?.title).sort(), engine, fallback };
}
const state = async () => readSearchState(await forum.context(brand.id));
const tools = () => ({ db: forum.db, services: forum.services, now: new Date() });
const start = (title: string) => forum.aThread(brand, ines, { title });
const searches = () => fake.requests.filter(({ path }) => path === "/multi-search").length;
const fromServer = (titles: string[]) => ({ titles, engine: "meilisearch", fallback: false });
const fromDatabase = (titles: string[]) => ({ titles, engine: "postgres", fallback: true });

describe("the server does not answer", () => {
	test("the database does, and says so; what is written meanwhile arrives afterwards", async () => {
		await start("Anvil one");
		await settleSearch(forum);
		expect(await find("anvil")).toEqual(fromServer(["Anvil one"]));
		fake.faults.down = true;
		for (const number of ["two", "three", "four"]) {
			await start(`Anvil ${number}`);
			await forum.drainJobs();
			expect(await push(tools())).toMatchObject({ problem: expect.stringContaining("does not answer") });
		}
		const four = ["Anvil four", "Anvil one", "Anvil three", "Anvil two"];
		expect(await find("anvil")).toEqual(fromDatabase(four));
		const { waiting, server, engine } = await state();
		expect(waiting).toBeGreaterThan(2);
		expect(engine).toBe("postgres");
		expect(server?.problems.join()).toContain("Check that it runs and that MEILISEARCH_URL is right");
		expect(await readSearchLag(forum.services.pool)).toBeGreaterThanOrEqual(0);
		fake.faults.down = false;
		await settleSearch(forum);
		expect((await state()).waiting).toBe(0);
		forum.advance(10_000);
		expect(await find("anvil")).toEqual(fromServer(four));
	});

	test("it is left alone for a while, then asked by one", async () => {
		fake.faults.overloaded = true;
		expect((await find("anything")).fallback).toBe(true);
		const before = searches();
		for (let count = 0; count < 3; count++) expect((await find("anything")).fallback).toBe(true);
		expect(searches()).toBe(before);
		forum.advance(10_000);
		expect((await find("anything")).fallback).toBe(true);
		expect(searches()).toBe(before + 1);
		fake.faults.overloaded = false;
		forum.advance(10_000);
		expect((await find("anything")).fallback).toBe(false);
	});

	test("slow answers are not waited for", async () => {
		fake.faults.slowMs = 4_000;
		expect((await find("anvil")).fallback).toBe(true);
		expect((await state()).server?.problems.join()).toContain("takes too long");
	});

	test("a revoked key: both searching and status say what to do", async () => {
		fake.faults.key = "another";
		expect((await find("anvil")).fallback).toBe(true);
		expect((await state()).server?.problems.join()).toContain("Set MEILISEARCH_KEY");
		expect(await push(tools())).toMatchObject({ problem: expect.stringContaining("refuses the key") });
	});
});

describe("a server of another version", () => {
	test.each(["1.49.2", "1.54.0", "2.0.0"])(
		"%s works, and status says that nobody has tried it",
		async (version) => {
			fake.state.version = version;
			expect((await find("anvil")).engine).toBe("meilisearch");
			expect((await state()).server).toMatchObject({
				version,
				warnings: [expect.stringContaining("1.50 to 1.53")],
			});
		},
	);
	test.each(["1.50.0", "1.53.1"])("%s needs no word", async (version) => {
		fake.state.version = version;
		expect((await state()).server?.warnings).toEqual([]);
	});
});

test("a server that finds what it was not asked for shows nobody more than they may read", async () => {
	const staff = await saveCategory(await forum.context(brand.id, brand.owner), {
		...{ id: null, slug: "staff", name: "staff", description: "", hue: 1, position: 1 },
		...{ readableBy: "staff", postableBy: "members", archived: false, preModerated: false },
	});
	const other = await forum.aBrand({ slug: "acme" });
	const gus = await forum.aMember(other.id, { handle: "gus" });
	await start("Zither for all");
	await forum.aThread({ ...brand, categoryId: staff }, brand.owner, {
		title: "Zither of the staff",
		tags: ["secret"],
	});
	await forum.aThread(other, gus, { title: "Zither of others" });
	await settleSearch(forum);
	fake.state.ignoresFilters = true;
	expect(await find("zither")).toEqual(fromServer(["Zither for all"]));
	const { facets } = await ask({ q: "zither" });
	expect(facets).toMatchObject({
		category: [{ value: "general", count: 1 }],
		tag: [],
		author: [{ value: "ines" }],
	});
	for (const narrowed of [{ kind: "idea" }, { from: "2030-01-01" }, { author: "bela" }, { language: "hu" }])
		expect((await ask({ q: "zither", ...narrowed })).items).toEqual([]);
	expect((await ask({ q: "secret", type: "tag" })).items).toEqual([]);
	expect((await ask({ q: "gus", type: "member" })).items).toEqual([]);
});

describe("cursors", () => {
	test("a damaged one is refused, and says nothing of the server", async () => {
		await expect(ask({ q: "anvil", cursor: "broken" })).rejects.toMatchObject({ code: "invalid" });
		expect((await find("anvil")).fallback).toBe(false);
	});
	test.each(["relevance", "newest"])(
		"the list goes on when the engine changes, and leaves nothing out: %s",
		async (sort) => {
			const titles = async (down: boolean, cursor: string | null) => {
				fake.faults.down = down;
				forum.advance(10_000);
				const page = await ask({ q: "anvil", sort, limit: 2, cursor });
				expect(page.fallback).toBe(down);
				return { cursor: page.nextCursor, titles: page.items.map(({ thread }) => thread?.title) };
			};
			for (const first of [false, true]) {
				const seen: unknown[] = [];
				let page = await titles(first, null);
				seen.push(...page.titles);
				for (let rounds = 0; page.cursor && rounds < 5; rounds++) {
					page = await titles(!first, page.cursor);
					seen.push(...page.titles);
				}
				expect(new Set(seen).size).toBe(4);
				if (sort === "newest") expect(seen).toHaveLength(4);
			}
		},
	);
});

describe("tasks", () => {
	test("what the server takes and then fails to do is not done with", async () => {
		fake.state.failsNextTask = "internal";
		await start("Bellows one");
		await start("Bellows two");
		await settleSearch(forum);
		expect(await find("bellows")).toEqual(fromServer(["Bellows one", "Bellows two"]));
	});

	test("one document that the server refuses holds nobody up, and is shown with its reason", async () => {
		const threads = [];
		for (const number of ["one", "two", "three", "four", "five"])
			threads.push(await start(`Chisel ${number}`));
		const culprit = threads[2] as (typeof threads)[number];
		fake.state.refusesDocument = ({ refId }) => refId === culprit.postId;
		await settleSearch(forum);
		expect((await find("chisel")).titles).toHaveLength(4);
		const { waiting, problems } = await state();
		expect(waiting).toBe(1);
		expect(problems).toMatchObject([
			{ entityType: "post", entityId: culprit.postId, problem: expect.stringContaining("is refused") },
		]);
		fake.state.refusesDocument = () => false;
		await forum.services.pool.query("update search_push set next_attempt_at = now()");
		await settleSearch(forum);
		expect((await find("chisel")).titles).toHaveLength(5);
		expect((await state()).problems).toEqual([]);
	});

	test("what is changed while the server works on it goes again", async () => {
		fake.state.queue.held = true;
		const thread = await start("Drawknife");
		await forum.drainJobs();
		expect(await push(tools(), { patienceMs: 0 })).toBe("later");
		await editPost(await forum.context(brand.id, ines), {
			postId: thread.postId,
			title: "Spokeshave",
			body: "x",
			bodyDocument: "",
			revision: 1,
		});
		fake.state.queue.release();
		await settleSearch(forum);
		expect(await find("drawknife")).toEqual(fromServer([]));
		expect(await find("spokeshave")).toEqual(fromServer(["Spokeshave"]));
	});

	test("what a process had claimed when it died is sent by the next one", async () => {
		await start("Eyelet");
		await forum.drainJobs();
		expect((await claimNotes(tools(), 100))?.notes.length).toBeGreaterThan(0);
		await settleSearch(forum);
		expect(await find("eyelet")).toEqual(fromServer(["Eyelet"]));
	});

	test("a server that forgot what it was asked is asked again", async () => {
		fake.state.queue.held = true;
		await start("Ferrule");
		await forum.drainJobs();
		await push(tools(), { patienceMs: 0 });
		fake.state.queue.forget();
		fake.state.queue.release();
		await push(tools(), { patienceMs: 0 });
		await forum.services.pool.query("update search_push set next_attempt_at = now()");
		await settleSearch(forum);
		expect(await find("ferrule")).toEqual(fromServer(["Ferrule"]));
	});

	test("of two processes one writes", async () => {
		fake.faults.slowMs = 50;
		const pushed = await Promise.all([push(tools()), push(tools())]);
		expect(pushed.filter((one) => one === "elsewhere")).toHaveLength(1);
	});
});

test("nothing was asked or answered in another way than Meilisearch describes", () => {
	expect(fake.violations).toEqual([]);
});
