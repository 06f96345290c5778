import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnv } from "~/platform/env.server";
import { apiClient, type Json } from "./api-client";
import { type FakeMeilisearch, startFakeMeilisearch } from "./fake-meilisearch/fake-meilisearch";
import { type HttpForum, httpForum } from "./http-forum";
import { settleSearch } from "./search-server";

let fake: FakeMeilisearch;
let forum: HttpForum;
let key: string;
beforeAll(async () => {
	fake = await startFakeMeilisearch();
	forum = await httpForum(fake.settings);
	const brand = await forum.aBrand();
	const ines = await forum.aMember(brand.id, { handle: "ines" });
	await forum.aThread(brand, ines, { title: "Tea kettle" });
	key = await apiClient(forum).keyOf(["read"], brand.owner, brand);
});
afterAll(async () => {
	await forum.close();
	await fake.close();
});

const NOTICE = "The search engine does not answer at the moment.";
const page = async () => (await forum.send("GET", "/search?q=kettle")).text;
const api = async (): Promise<Json> =>
	(await apiClient(forum).request("GET", "/search?q=kettle", { key })).body;
const lag = async () => (await forum.send("GET", "/readyz")).json() as { searchLagSeconds: number };

test.each([
	[{ MEILISEARCH_URL: "http://localhost:7700" }, "MEILISEARCH_URL is set, so the key is needed as well"],
	[{ MEILISEARCH_URL: "localhost:7700", MEILISEARCH_KEY: "x" }, "MEILISEARCH_URL"],
	[{ MEILISEARCH_PREFIX: "a b" }, "small letters, figures"],
])("settings that cannot work are refused with a sentence: %j", (settings, sentence) => {
	expect(() => readEnv({ NODE_ENV: "test", ...settings })).toThrow(sentence);
});
test("without a server nothing is asked of one", () => {
	expect(readEnv({ NODE_ENV: "test", MEILISEARCH_KEY: "x" }).meilisearch).toBeNull();
});

test("until the server is filled the page says so and the database answers; /readyz tells what waits", async () => {
	await forum.drainJobs();
	expect(await page()).toContain(NOTICE);
	expect(await page()).toContain("<mark>kettle</mark>");
	expect((await api()).engine).toBe("postgres");
	await forum.services.pool.query("update search_push set queued_at = now() - interval '90 seconds'");
	expect((await lag()).searchLagSeconds).toBeGreaterThanOrEqual(90);
});

test("then the server answers, and nothing waits", async () => {
	await settleSearch(forum);
	expect((await lag()).searchLagSeconds).toBe(0);
	expect(await page()).not.toContain(NOTICE);
	expect(await page()).toContain("<mark>kettle</mark>");
	expect((await api()).engine).toBe("meilisearch");
	expect(fake.violations).toEqual([]);
});

test("when it is gone the page is answered all the same", async () => {
	fake.faults.down = true;
	expect(await page()).toContain(NOTICE);
	expect((await api()).items).toHaveLength(1);
});
