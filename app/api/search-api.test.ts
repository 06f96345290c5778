import { apiClient } from "@test/api-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { saveCategory } from "~/features/threads/index.server";
import type { searchAnswer } from "./contract/search";

type Answer = z.output<typeof searchAnswer>;
let forum: HttpForum;
let api: ReturnType<typeof apiClient>;
let key: string;
let staffKey: string;

beforeAll(async () => {
	forum = await httpForum();
	api = apiClient(forum);
	const brand = await forum.aBrand();
	const ines = await forum.aMember(brand.id, { handle: "ines" });
	key = await api.keyOf(["read"], ines, brand);
	staffKey = await api.keyOf(["read", "moderate"], brand.owner, brand);
	const staff = await saveCategory(await forum.context(brand.id, brand.owner), {
		id: null,
		slug: "backstage",
		name: "Backstage",
		description: "",
		hue: 1,
		position: 1,
		readableBy: "staff",
		postableBy: "staff",
		preModerated: false,
		archived: false,
	});
	for (const title of ["Oil for oak", "Oil for beech", "Oil for ash"])
		await forum.aThread(brand, ines, { title });
	await forum.aThread({ ...brand, categoryId: staff }, brand.owner, {
		title: "Oil in secret",
		tags: ["secret"],
	});
	await forum.drainJobs();
});
afterAll(() => forum?.close());

const ask = (query: string, as: string | null = key) => api.request("GET", `/search?${query}`, { key: as });

const answerOf = (told: { json(): unknown }) => told.json() as Answer;

describe("searching by the API", () => {
	test("needs a key", async () => {
		expect((await ask("q=oil", null)).status).toBe(401);
	});
	test.each([
		"",
		"q=oil&type=house",
		"q=oil&sort=best",
		"q=oil&limit=1000",
		"q=oil&from=soon",
		"q=oil&cursor=broken",
		"q=oil&other=1",
	])("refuses what it does not understand: %s", async (query) => {
		expect((await ask(query)).status).toBe(422);
	});
	test("finds nothing that the key's member may not read", async () => {
		for (const query of ["q=secret", "q=secret&type=tag", "q=oil+secret&type=post"])
			expect((await ask(query)).json()).toMatchObject({ items: [], nextCursor: null });
		expect(answerOf(await ask("q=secret", staffKey)).items).toHaveLength(1);
	});
	test("goes through all pages, with counts", async () => {
		const first = answerOf(await ask("q=oil&limit=2"));
		expect(first.items).toHaveLength(2);
		expect(first.facets.category).toEqual([{ value: "general", label: "General", count: 3 }]);
		const second = answerOf(await ask(`q=oil&limit=2&cursor=${first.nextCursor}`));
		expect(second.items).toHaveLength(1);
		expect(second.nextCursor).toBeNull();
		expect(second.items[0]?.title).toContainEqual({ text: "Oil", marked: true });
		expect(second.items[0]?.url).toMatch(/^http.*\/t\/\d+\//);
	});
});
