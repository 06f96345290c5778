import { type FakeMeilisearch, startFakeMeilisearch } from "@test/fake-meilisearch/fake-meilisearch";
import { type TestForum, testForum } from "@test/forum";
import { settleSearch } from "@test/search-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchQuery } from "./contract";
import { readSearchState, rebuildDocuments, rebuildIndex, search } from "./index.server";
import { push } from "./push/push.server";
import { reconcile } from "./push/reconcile.server";

let fake: FakeMeilisearch;
let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
beforeAll(async () => {
	fake = await startFakeMeilisearch();
	forum = await testForum(fake.settings);
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
});
afterAll(async () => {
	await forum.close();
	await fake.close();
});

async function find(q: string) {
	// The server is asked again after it was left alone.
	forum.advance(10_000);
	const { items, engine } = await search(await forum.context(brand.id), searchQuery.parse({ q }));
	return { titles: items.map(({ thread }) => thread?.title).sort(), engine };
}
const tools = () => ({ db: forum.db, services: forum.services, now: new Date() });
const start = (title: string) => forum.aThread(brand, ines, { title });
const sql = (text: string) => forum.services.pool.query(text);
const indexes = async () =>
	(await sql("select uid, state from search_index order by created_at, uid")).rows as {
		uid: string;
		state: string;
	}[];
const live = async () => (await indexes()).find(({ state }) => state === "live")?.uid as string;
const jobs = async () =>
	(await sql("select key from graphile_worker._private_jobs")).rows.map(({ key }) => key as string);
const inIndex = (uid: string) => fake.state.indexes.get(uid);

test("an empty server is filled by itself; the database answers until then", async () => {
	await start("Gimlet one");
	expect(await find("gimlet")).toEqual({ titles: [], engine: "postgres" });
	await forum.drainJobs();
	await settleSearch(forum);
	expect(await find("gimlet")).toEqual({ titles: ["Gimlet one"], engine: "meilisearch" });
	expect((await indexes()).map(({ state }) => state)).toEqual(["live"]);
});

test("a new index is built beside the one that answers; what is written meanwhile is in both", async () => {
	const old = await live();
	fake.state.queue.held = true;
	const rebuilt = rebuildIndex(tools());
	await expect.poll(async () => (await indexes()).length).toBe(2);
	expect(await find("gimlet")).toEqual({ titles: ["Gimlet one"], engine: "meilisearch" });
	await start("Gimlet two");
	await forum.drainJobs();
	await expect
		.poll(async () => (await sql("select from search_push where batch_id is null")).rowCount)
		.toBe(0);
	expect(await live()).toBe(old);
	fake.state.queue.release();
	expect(await rebuilt).toBeGreaterThan(2);
	await settleSearch(forum);
	expect(await live()).not.toBe(old);
	for (const { uid } of await indexes())
		expect([...(inIndex(uid)?.documents.values() ?? [])].map(({ fields }) => fields.name)).toContain(
			"gimlet two",
		);
	expect(await find("gimlet")).toEqual({ titles: ["Gimlet one", "Gimlet two"], engine: "meilisearch" });
});

test("the old one is deleted after a while", async () => {
	const [old] = (await indexes()).filter(({ state }) => state === "old");
	await push(tools());
	expect(inIndex(old?.uid as string)).toBeDefined();
	await sql("update search_index set changed_at = now() - interval '2 hours' where state = 'old'");
	await push(tools());
	await expect.poll(() => inIndex(old?.uid as string)).toBeUndefined();
	expect((await indexes()).map(({ state }) => state)).toEqual(["live"]);
});

test("a process that dies while an index is built leaves it to the next one", async () => {
	const old = await live();
	await sql("update search_index set fingerprint = 'of other settings'");
	expect(await push(tools(), { patienceMs: 0 })).toBe("later");
	expect((await indexes()).map(({ state }) => state).sort()).toEqual(["building", "live"]);
	await settleSearch(forum);
	expect(await live()).not.toBe(old);
	expect(await find("gimlet")).toEqual({ titles: ["Gimlet one", "Gimlet two"], engine: "meilisearch" });
});

test("an index that does not agree with the forum does not answer before it does", async () => {
	const old = await live();
	await sql("update search_index set fingerprint = 'of other settings' where state = 'live'");
	fake.state.failsNextTask = null;
	await push(tools(), { patienceMs: 0 });
	const building = (await indexes()).find(({ state }) => state === "building")?.uid as string;
	await sql(
		`update search_index set copied_brand_id = 999999, copied_kind = 'tag' where uid = '${building}'`,
	);
	await push(tools(), { patienceMs: 500 });
	expect(await live()).toBe(old);
	expect((await readSearchState(await forum.context(brand.id))).server?.building?.problem).toContain(
		"go again",
	);
	await settleSearch(forum);
	expect(await live()).toBe(building);
	expect(await find("gimlet")).toEqual({ titles: ["Gimlet one", "Gimlet two"], engine: "meilisearch" });
});

test("a server that was wiped is noticed by the first search, and filled again by itself", async () => {
	await sql("delete from graphile_worker._private_jobs where key = 'search.push'");
	fake.wipe();
	expect(await find("gimlet")).toEqual({ titles: ["Gimlet one", "Gimlet two"], engine: "postgres" });
	expect(await jobs()).toContain("search.push");
	await start("Gimlet three");
	await settleSearch(forum);
	const three = ["Gimlet one", "Gimlet three", "Gimlet two"];
	expect(await find("gimlet")).toEqual({ titles: three, engine: "meilisearch" });
});

test("at night what only one side has, or has differently, is found", async () => {
	const index = inIndex(await live());
	const ids = [...(index?.documents.keys() ?? [])].filter((id) => id.includes("_post_"));
	index?.documents.delete(ids[0] as string);
	index?.put(ids[1] as string, {
		...index.documents.get(ids[1] as string)?.fields,
		hash: "of something else",
	});
	const stranger = (id: string, brandId: number) =>
		index?.put(id, { id, brandId, kind: "post", refId: 999_999, name: "gimlet of nobody" });
	stranger(`${brand.id}_post_999999`, brand.id);
	stranger("999_post_999999", 999);
	await reconcile(tools());
	expect((await sql("select from search_push")).rowCount).toBe(3);
	await settleSearch(forum);
	expect([...(index?.documents.keys() ?? [])].filter((id) => id.includes("_post_")).sort()).toEqual(
		ids.sort(),
	);
	await reconcile(tools());
	expect((await sql("select from search_push")).rowCount).toBe(0);
});

test("all of it thrown away and built again is as before", async () => {
	await sql("delete from search_document");
	await rebuildDocuments(await forum.context(brand.id));
	const seen: number[] = [];
	expect(await rebuildIndex(tools(), (done, total) => seen.push(done / total))).toBe(
		(await sql("select from search_document")).rowCount,
	);
	expect(seen.at(-1)).toBe(1);
	expect((await find("gimlet")).titles).toHaveLength(3);
});

test("an index from before the server was taken out of the settings does not answer again", async () => {
	const { env } = forum.services;
	const without = { ...forum.services, env: { ...env, meilisearch: null } };
	await push({ ...tools(), services: without });
	expect((await indexes()).every(({ state }) => state === "old")).toBe(true);
	expect((await find("gimlet")).engine).toBe("postgres");
	await settleSearch(forum);
	expect((await find("gimlet")).engine).toBe("meilisearch");
});

test("a brand that is gone is gone from the index", async () => {
	const other = await forum.aBrand({ slug: "acme" });
	await settleSearch(forum);
	const index = inIndex(await live());
	const ofOther = () => [...(index?.documents.keys() ?? [])].filter((id) => id.startsWith(`${other.id}_`));
	expect(ofOther()).not.toEqual([]);
	await sql(`delete from search_document where brand_id = ${other.id}`);
	await reconcile(tools());
	await settleSearch(forum);
	expect(ofOther()).toEqual([]);
});

test("nothing was asked or answered in another way than Meilisearch describes", () => {
	expect(fake.violations).toEqual([]);
});
