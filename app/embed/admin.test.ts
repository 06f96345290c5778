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

describe("the owner's page of embeds", () => {
	test.each([
		[{ origin: "www.brand.example" }, "Give scheme, host and port alone"],
		[{ origin: "https://*.brand.example" }, "Give scheme, host and port alone"],
		[{ place: "on", key: "a,b", category: "general" }, "Use 1 to 120 letters"],
		[{ place: "on", key: "a", category: "nowhere" }, "category"],
		[{ place: "on", key: "a", address: "https://evil.test/" }, "allowed origins"],
	])("%o is refused beside its field", async (fields, sentence) => {
		const answer = await send("/admin/embeds", fields as unknown as Record<string, string>);
		expect(answer.status).toBe(422);
		expect(answer.text).toContain(sentence);
	});

	test("allows origins, makes placements and shows the lines to copy", async () => {
		expect((await send("/admin/embeds", { origin: "https://www.brand.example/" })).status).toBe(303);
		const fields = { place: "on", key: "kettle", category: "general", policy: "pre-moderated" };
		expect((await send("/admin/embeds", fields)).status).toBe(303);
		const page = await forum.send("GET", "/admin/embeds", { cookie });
		expect(page.text).toContain("https://www.brand.example");
		expect(page.text).toContain("folkmoot-discussion thread=&quot;kettle&quot;");
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
