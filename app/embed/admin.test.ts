import { type EmbedClient, embedClient } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let forum: HttpForum;
let shop: EmbedClient;
let cookie: string;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	const larkspur = await forum.aBrand();
	shop = await embedClient(forum, larkspur);
	cookie = await forum.cookieOf(larkspur.id, larkspur.owner);
});
afterAll(() => forum?.close());

const send = (path: string, fields: Record<string, string>) => forum.send("POST", path, { cookie, fields });

describe("the owner's pages of embeds", () => {
	const PLACES = "/admin/embeds/placements";

	test.each([
		["/admin/embeds", { origin: "www.brand.example" }, "Give scheme, host and port alone"],
		["/admin/embeds", { origin: "https://*.brand.example" }, "Give scheme, host and port alone"],
		["/admin/embeds", { check: "kettle" }, "beginning with https://"],
		[PLACES, { key: "a,b", category: "general" }, "Use 1 to 120 letters"],
		[PLACES, { key: "a", category: "nowhere" }, "category"],
		[PLACES, { key: "a", address: "https://evil.test/" }, "allowed origins"],
		[PLACES, { remap: "one\n" }, "Line 1 is not"],
	])("%s %o is refused beside its field", async (path, fields, sentence) => {
		const answer = await send(path, fields as unknown as Record<string, string>);
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(sentence);
	});

	test("a key that is gone or taken is refused with what was typed", async () => {
		const gone = await send(PLACES, { remap: "nobody, somewhere" });
		expect(gone.status).toBe(409);
		expect(gone.text).toContain("No discussion stands at “nobody”.");
		expect(gone.text).toContain("nobody, somewhere</textarea>");
	});

	test("a page of a private network is not asked, and its owner is told what to do", async () => {
		const answer = await send("/admin/embeds", { check: "http://169.254.169.254/latest/" });
		expect(answer.text).toContain("The page lies in a private network");
		expect(answer.text).toContain("may not embed yet");
	});

	test("allows origins, makes placements, moves them and shows the lines to copy", async () => {
		expect((await send("/admin/embeds", { origin: "https://www.brand.example/" })).status).toBe(303);
		const fields = { key: "kettle", category: "general", policy: "pre-moderated" };
		expect((await send(PLACES, fields)).status).toBe(303);
		const page = await forum.send("GET", "/admin/embeds?format=frame&theme=dark", { cookie });
		expect(page.text).toContain("https://www.brand.example");
		expect(page.text).toContain("/embed/kettle?theme=dark");
		expect((await send(`${PLACES}/kettle`, { rename: "shop/kettle" })).status).toBe(303);
		const moved = await forum.send("GET", `${PLACES}/shop%2Fkettle`, { cookie });
		expect(moved.text).toContain("Customers, moderators look first");
		const title = { title: "Kettles", category: "general", policy: "open" };
		expect((await send(`${PLACES}/shop%2Fkettle`, title)).status).toBe(303);
		expect((await forum.send("GET", `${PLACES}?q=kettles`, { cookie })).text).toContain("shop/kettle");
		expect((await send(`${PLACES}/shop%2Fkettle`, { remove: "on" })).status).toBe(303);
		expect((await send("/admin/embeds", { forbid: "https://www.brand.example" })).status).toBe(303);
	});
});

describe("the owner's page of sign-in", () => {
	test("a key that does not fit is refused beside its field", async () => {
		const answer = await send("/admin/sso", { algorithm: "ES256", publicKey: "nonsense" });
		expect(answer.status).toBe(422);
		expect(answer.text).toContain("public key for this algorithm");
	});

	test("the doctor says what is wrong, and does not send the token back", async () => {
		const good = shop.tokenFor("patient");
		expect((await send("/admin/sso", { token: good })).text).toContain(
			"Everything is right with this token.",
		);
		const bad = `${good.slice(0, -4)}AAAA`;
		const answer = await send("/admin/sso", { token: bad });
		expect(answer.text).toContain("The signature does not fit the key.");
		expect(answer.text).not.toContain(bad.slice(-40));
		expect((await send("/admin/sso", { token: "hello" })).text).toContain("This is no signed token");
	});

	test("a secret is shown once", async () => {
		const made = await send("/admin/sso", { algorithm: "HS256", name: "kettles" });
		const [, secret = ""] = /<p class="secret">([\w-]{43})<\/p>/.exec(made.text) ?? [];
		expect(secret).toHaveLength(43);
		const page = await forum.send("GET", "/admin/sso", { cookie });
		expect(page.text).toContain("kettles");
		expect(page.text).not.toContain(secret);
	});
});
