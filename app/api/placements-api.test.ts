import { apiClient, type Told } from "@test/api-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, expect, test } from "vitest";

let forum: HttpForum;
let api: ReturnType<typeof apiClient>;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let owner: string;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
	api = apiClient(forum);
	owner = await api.keyOf(["read", "write", "moderate"], larkspur.owner, larkspur);
});
afterAll(() => forum?.close());

const request = (method: string, path: string, told: Told = {}) =>
	api.request(method, path, { key: owner, ...told });
const make = (body: object) => request("POST", "/placements", { body });
const keys = async (query = "") =>
	(await request("GET", `/placements${query}`)).body.items.map(({ key }: { key: string }) => key);

test("a moderator's key, and an owner's without the scope, change nothing", async () => {
	const moderator = await forum.aMember(larkspur.id, { role: "moderator" });
	for (const key of [
		await api.keyOf(["read", "write", "moderate"], moderator, larkspur),
		await api.keyOf(["read", "write"], larkspur.owner, larkspur),
	])
		for (const [method, path, body] of [
			["GET", "/placements", undefined],
			["POST", "/placements", { key: "kettle" }],
			["DELETE", "/placements/kettle", undefined],
			["POST", "/remappings", { pairs: [{ from: "a", to: "b" }] }],
		] as const)
			expect([path, (await request(method, path, { key, body })).status]).toEqual([path, 403]);
});

test.each([
	[{ key: "a,b" }, "key"],
	[{ key: "kettle", category: "nowhere" }, "category"],
	[{ key: "kettle", address: "https://evil.test/" }, "address"],
	[{ key: "kettle", threadId: 4711 }, "threadId"],
	[{ key: "kettle", policy: "closed" }, "policy"],
])("%o is refused by its field", async (body, field) => {
	const answer = await make(body);
	expect(answer.status).toBe(422);
	expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
});

test("placements are made, changed, listed, moved and removed", async () => {
	expect(
		(await make({ key: "kettle", title: "Kettle", category: "general", policy: "read-only" })).status,
	).toBe(201);
	expect((await make({ key: "kettle", title: "Kettles" })).status).toBe(201);
	expect((await make({ key: "toaster" })).body).toEqual({ key: "toaster" });
	const { items } = (await request("GET", "/placements?q=kettles")).body;
	expect(items).toMatchObject([
		{ key: "kettle", title: "Kettles", category: null, policy: "open", threadId: null, postCount: 0 },
	]);
	const first = (await request("GET", "/placements?limit=1")).body;
	const cursor = encodeURIComponent(first.nextCursor);
	expect(await keys(`?limit=1&cursor=${cursor}`)).not.toContain(first.items[0].key);
	const pairs = [
		{ from: "kettle", to: "toaster" },
		{ from: "toaster", to: "shop/kettle" },
	];
	expect((await request("POST", "/remappings", { body: { pairs } })).body).toEqual({ moved: 2 });
	expect((await keys()).sort()).toEqual(["shop/kettle", "toaster"]);
	expect((await request("POST", "/remappings", { body: { pairs } })).status).toBe(409);
	expect((await request("POST", "/remappings", { body: { pairs: [{ from: "a b", to: "c" }] } })).status).toBe(
		422,
	);
	expect((await request("DELETE", "/placements/shop%2Fkettle")).status).toBe(204);
	expect((await request("DELETE", "/placements/shop%2Fkettle")).status).toBe(404);
});
