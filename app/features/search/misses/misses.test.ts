import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptWords } from "./note-miss.server";

let forum: HttpForum;
let owner: string;
let member: string;
beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	const larkspur = await forum.aBrand();
	await forum.aBrand({ slug: "acme" });
	owner = await forum.cookieOf(larkspur.id, larkspur.owner);
	member = await forum.cookieOf(larkspur.id, await forum.aMember(larkspur.id, { handle: "ines" }));
	await forum.aThread(larkspur, larkspur.owner, { title: "Descaling the kettle" });
	await forum.drainJobs();
});
afterAll(() => forum?.close());

const look = (address: Record<string, string>, cookie?: string, brand = "larkspur") =>
	forum.send("GET", `/search?${new URLSearchParams(address)}`, { brand, ...(cookie ? { cookie } : {}) });
const kept = async () =>
	(await forum.services.pool.query("select words, count from search_miss order by words")).rows;
const page = async () => (await forum.send("GET", "/admin/search", { cookie: owner })).text;

describe("what is kept of a search that found nothing", () => {
	test.each([
		["an address", "ines@brand.example"],
		["a telephone number", "+36 30 123 4567"],
		["what somebody pasted", "zeppelin ".repeat(20)],
		["nothing", "   "],
	])("is nothing where it is %s", (_, q) => expect(keptWords(q)).toBeNull());

	test("is nothing where something was found, was narrowed, was staff's, or is in the help", async () => {
		for (const address of [
			{ q: "kettle" },
			{ q: "zeppelin", category: "general" },
			{ q: "zeppelin", type: "member" },
			{ q: "notifications" },
		] as Record<string, string>[])
			expect((await look(address)).status).toBe(200);
		await look({ q: "zeppelin" }, owner);
		expect(await kept()).toEqual([]);
	});

	test("is words and how often, and nobody's name", async () => {
		await look({ q: "Zeppelin  ÁRA" }, member);
		await look({ q: "zeppelin ara" });
		await look({ q: "airship" }, undefined, "acme");
		expect(await kept()).toEqual([
			{ words: "airship", count: 1 },
			{ words: "zeppelin ara", count: 2 },
		]);
	});
});

describe("the owner", () => {
	test("sees what this brand's people looked for, and how searching is", async () => {
		const text = await page();
		expect(text).toContain("zeppelin ara");
		expect(text).toContain("2 searches found nothing");
		expect(text).not.toContain("airship");
		expect(text).toContain("The database answers searches.");
	});

	test("takes a line off the list, and another brand's stays", async () => {
		const send = (cookie: string, words: string) =>
			forum.send("POST", "/admin/search", { cookie, fields: { words } });
		expect((await send(member, "zeppelin ara")).status).toBe(403);
		expect((await send(owner, "")).status).toBe(422);
		expect((await send(owner, "zeppelin ara")).status).toBe(303);
		expect(await page()).not.toContain("zeppelin ara");
		await send(owner, "airship");
		expect(await kept()).toEqual([{ words: "airship", count: 1 }]);
	});
});

describe("pages of help", () => {
	test("are found by any form of their words, in the reader's language", async () => {
		const found = async (q: string, language: string) =>
			(
				await forum.send("GET", `/search?${new URLSearchParams({ q })}`, {
					headers: { "accept-language": language },
				})
			).text;
		expect(await found("drafts", "en")).toContain('href="/help/writing"');
		expect(await found("черновики", "ru")).toContain('href="/help/writing"');
		expect(await found("piszkozatok", "hu")).toContain('href="/help/writing"');
		expect(await found("zeppelin", "en")).not.toContain('href="/help/');
		const instant = await forum.send("GET", "/search/instant?q=notificat");
		expect(JSON.stringify(instant.json())).toContain("/help/notifications");
	});

	test("are read by everybody, and others are not there", async () => {
		expect((await forum.send("GET", "/help/nothing")).status).toBe(404);
		const list = await forum.send("GET", "/help");
		for (const [, address] of list.text.matchAll(/href="(\/help\/\w+)"/g))
			expect((await forum.send("GET", address as string)).status).toBe(200);
		expect(list.text.match(/href="\/help\/\w+"/g)).toHaveLength(6);
	});
});
