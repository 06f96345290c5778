import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { type EmbedClient, embedClient, SHOP } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, expect, test } from "vitest";

let forum: HttpForum;
let shop: EmbedClient;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	shop = await embedClient(forum, await forum.aBrand());
	await forum.waitUntilHearing();
});
afterAll(() => forum?.close());

/** What a page hears, as it comes. */
function listen(keys: string) {
	const heard = { status: 0, headers: {} as Record<string, unknown>, text: "", end: () => {} };
	const stream = request(
		{
			port: forum.port,
			host: "127.0.0.1",
			path: `/embed/v1/events?keys=${keys}`,
			headers: { host: "larkspur.forum.test", origin: SHOP },
		},
		(response) => {
			Object.assign(heard, { status: response.statusCode, headers: response.headers });
			response.on("data", (chunk) => {
				heard.text += chunk;
			});
			response.on("error", () => {});
		},
	);
	stream.on("error", () => {});
	stream.end();
	heard.end = () => void stream.destroy();
	return heard;
}

async function until(done: () => boolean) {
	for (let waited = 0; waited < 5_000 && !done(); waited += 20) await sleep(20);
	expect(done()).toBe(true);
}

test("no keys, or too many, are refused", async () => {
	expect((await shop.ask("GET", "/events")).body.code).toBe("invalid");
	const many = Array.from({ length: 21 }, (_, index) => `k${index}`).join();
	expect((await shop.ask("GET", `/events?keys=${many}`)).body.code).toBe("invalid");
});

test("a page hears of each new post at its keys, also of the first, and of no others", async () => {
	const anna = await shop.signIn("anna");
	const heard = listen("kettle,pot");
	await until(() => heard.status === 200 && heard.text.includes("retry"));
	expect(heard.headers).toMatchObject({
		"content-type": "text/event-stream",
		"access-control-allow-origin": SHOP,
	});
	await shop.post(anna, "elsewhere", "Not for this page.");
	await shop.post(anna, "kettle", "One.");
	await until(() => heard.text.includes('data: {"key":"kettle","postCount":1}'));
	await shop.post(anna, "kettle", "Two.");
	await until(() => heard.text.includes('data: {"key":"kettle","postCount":2}'));
	expect(heard.text).not.toContain("elsewhere");
	heard.end();
});
