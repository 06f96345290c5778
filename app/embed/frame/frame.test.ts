import { type EmbedClient, embedClient } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, expect, test } from "vitest";

let forum: HttpForum;
let shop: EmbedClient;
let cookie: string;
const slug = "larkspur";

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	const larkspur = await forum.aBrand();
	shop = await embedClient(forum, larkspur);
	cookie = await forum.cookieOf(larkspur.id, larkspur.owner);
	const session = await shop.signIn("anna");
	await shop.post(session, "kettle", "It <b>boils</b>.");
});
afterAll(() => forum?.close());

const open = (path: string, headers: Record<string, string> = {}) =>
	forum.send("GET", path, { brand: slug, headers, cookie: headers.cookie });
const policyOf = (answer: { headers: Record<string, unknown> }) =>
	String(answer.headers["content-security-policy"]);

test("a key that none can have is a plain page that says so", async () => {
	const answer = await open("/embed/a,b");
	expect(answer.status).toBe(404);
	expect(answer.text).toContain("No discussion can stand at this address.");
});

test("no page but the forum's and those of allowed origins may hold it in a frame", async () => {
	const answer = await open("/embed/kettle");
	expect(policyOf(answer)).toContain("frame-ancestors 'self' https://shop.test");
	expect(answer.headers["x-frame-options"]).toBeUndefined();
	const forumPage = await open("/");
	expect(policyOf(forumPage)).toContain("frame-ancestors 'none'");
	expect(forumPage.headers["x-frame-options"]).toBe("DENY");
});

test("whoever is signed in to the forum is nobody in a frame", async () => {
	const answer = await open("/embed/kettle", { cookie });
	expect(answer.text).toBe((await open("/embed/kettle")).text);
});

test("what an address asks for cannot become markup, and what is not understood is left out", async () => {
	const hostile = encodeURIComponent('"><script>alert(1)</script>');
	const answer = await open(
		`/embed/kettle?theme=${hostile}&accent=${hostile}&category=${hostile}&page=${hostile}&show=${hostile}&locale=${hostile}`,
	);
	expect(answer.status).toBe(200);
	expect(answer.text).not.toContain("alert(1)");
	expect(answer.text).toContain('<folkmoot-discussion thread="kettle">');
});

test("a page of another origin is not taken for the place where the discussion stands", async () => {
	const foreign = await open(`/embed/kettle?page=${encodeURIComponent("https://evil.test/")}`);
	expect(foreign.text).not.toContain("evil.test");
	const own = await open(`/embed/kettle?page=${encodeURIComponent("https://shop.test/kettle")}`);
	expect(own.text).toContain('<link rel="canonical" href="https://shop.test/kettle">');
});

test("it reads without scripts, in the language and look that the address asks for", async () => {
	const answer = await open("/embed/kettle?locale=hu&theme=dark&sort=best&level=3&accent=%23aa2200&radius=0");
	expect(answer.status).toBe(200);
	expect(answer.text).toContain('<html lang="hu" data-theme="dark">');
	expect(answer.text).toContain("It &#60;b&#62;boils&#60;/b&#62;.");
	expect(answer.text).toContain(
		'<folkmoot-discussion thread="kettle" sort="best" locale="hu" theme="dark" heading-level="3">',
	);
	expect(answer.text).toContain(
		"--folkmoot-accent&#34;:&#34;#aa2200&#34;,&#34;--folkmoot-radius&#34;:&#34;0px&#34;",
	);
	expect(answer.headers["x-robots-tag"]).toBe("noindex, indexifembedded");
});

test("it is kept for visitors until something is said, and answers 304 meanwhile", async () => {
	const first = await open("/embed/kettle");
	const again = await open("/embed/kettle", { "if-none-match": String(first.headers.etag) });
	expect(again.status).toBe(304);
	const session = await shop.signIn("boris");
	await shop.post(session, "kettle", "Mine, too.");
	await expect.poll(async () => (await open("/embed/kettle")).text).toContain("Mine, too.");
});
