import { type ConnectSite, openConnectSite, openPair, signedPair } from "@test/connect-site";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowSite, forbidSite } from "./index.server";

const SECRET = "0123456789abcdef-shop";

let forum: HttpForum;
let shop: ConnectSite;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let anna: string;
let annaId: number;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
	shop = await openConnectSite("http://larkspur.forum.test", SECRET);
	await allowSite(await forum.context(larkspur.id), { origin: shop.origin, sharedSecret: SECRET });
	annaId = await forum.aMember(larkspur.id, { handle: "anna", email: "anna@people.test" });
	anna = await forum.cookieOf(larkspur.id, annaId);
});
afterAll(async () => {
	await shop?.close();
	await forum?.close();
});

const addressOf = (fields: Record<string, string>, secret = SECRET) =>
	`/session/sso_provider?${new URLSearchParams(signedPair(fields, secret))}`;
const question = (more: Record<string, string> = {}) => ({
	nonce: "n-1",
	return_sso_url: `${shop.origin}/back`,
	...more,
});
const ask = (fields: Record<string, string>, cookie?: string, { secret = SECRET, brand = "larkspur" } = {}) =>
	forum.send("GET", addressOf(fields, secret), { cookie, brand });
const restrict = (kind: string) =>
	forum.services.pool.query(
		"insert into sanction (brand_id, member_id, kind, starts_at, ends_at) values ($1, $2, $3, now(), now() + interval '1 day')",
		[larkspur.id, annaId, kind],
	);

describe("nothing is answered", () => {
	const refused = (answer: Awaited<ReturnType<typeof ask>>, status: number, sentence: string) => {
		expect(answer.status).toBe(status);
		expect(answer.text).toContain(sentence);
		expect(answer.headers.location).toBeUndefined();
	};

	test("to another secret, or where no site is allowed", async () => {
		refused(
			await ask(question(), anna, { secret: "another-secret-of-16" }),
			403,
			"The signature does not fit.",
		);
		await forum.aBrand({ slug: "lonely" });
		refused(await ask(question(), undefined, { brand: "lonely" }), 404, "does not take or give");
	});

	test.each([
		["another port", () => `${shop.origin}1/back`],
		["a name that begins alike", () => `${shop.origin.replace("127.0.0.1", "127.0.0.1.evil.test")}/back`],
		["the site as a user name", () => `http://127.0.0.1:80@evil.test/back`],
		["another scheme", () => `${shop.origin.replace("http:", "https:")}/back`],
		["the site in the query", () => `https://evil.test/?${shop.origin}`],
		["a script", () => "javascript:alert(1)//127.0.0.1"],
		["no address", () => "/back"],
	])("to an address that only looks like an allowed one: %s", async (_name, address) => {
		const answer = await ask(question({ return_sso_url: address() }), anna);
		expect([403, 422]).toContain(answer.status);
		expect(answer.headers.location).toBeUndefined();
	});

	test("to one site with the secret of another", async () => {
		const other = "https://other.test";
		await allowSite(await forum.context(larkspur.id), {
			origin: other,
			sharedSecret: "the-other-sites-secret",
		});
		refused(
			await ask(question({ return_sso_url: `${other}/x` }), anna),
			403,
			"The answer may not go to this site.",
		);
		expect(await forbidSite(await forum.context(larkspur.id), other)).toBe(true);
	});

	test("without a nonce, and to a wish to sign somebody out", async () => {
		refused(await ask(question({ nonce: "" }), anna), 422, "The field nonce is missing.");
		refused(await ask(question({ logout: "true" }), anna), 422, "does not sign people out");
	});

	test("about a member of another brand, who is a visitor here", async () => {
		const acme = await forum.aBrand({ slug: "acme" });
		const cookie = await forum.cookieOf(acme.id, acme.owner);
		expect((await ask(question(), cookie)).headers.location).toMatch(/^\/sign-in\?next=/);
	});

	test("about somebody whose mailbox is not confirmed", async () => {
		const cookie = await forum.cookieOf(larkspur.id, await forum.aMember(larkspur.id));
		refused(await ask(question(), cookie), 403, "no confirmed email address");
		const silent = await ask(question({ prompt: "none" }), cookie);
		expect(openPair(String(silent.headers.location), SECRET)).toMatchObject({ failed: "true" });
	});

	test.each(["suspension", "ban"])("about somebody under a %s", async (kind) => {
		await restrict(kind);
		try {
			refused(await ask(question(), anna), 403, "Decisions");
			const silent = openPair(
				String((await ask(question({ prompt: "none" }), anna)).headers.location),
				SECRET,
			);
			expect(silent).toEqual({ nonce: "n-1", return_sso_url: `${shop.origin}/back`, failed: "true" });
		} finally {
			await forum.services.pool.query("update sanction set lifted_at = now() where member_id = $1", [annaId]);
		}
	});
});

test("a visitor is asked to sign in, and comes back to the question", async () => {
	const long = question({ return_sso_url: `${shop.origin}/back?${"x".repeat(600)}` });
	const sent = await ask(long);
	expect(sent.status).toBe(302);
	const next = new URL(String(sent.headers.location), "http://x").searchParams.get("next") ?? "";
	expect(next).toBe(addressOf(long));
	const page = await forum.send("GET", String(sent.headers.location));
	expect(page.text).toContain(`value="${next.replaceAll("&", "&amp;")}"`);
});

test("a site that asks silently is told that nobody is there", async () => {
	const answer = await ask(question({ prompt: "none" }));
	expect(answer.headers.location).toMatch(new RegExp(`^${shop.origin}/back\\?sso=`));
	expect(openPair(String(answer.headers.location), SECRET)).toEqual({
		nonce: "n-1",
		return_sso_url: `${shop.origin}/back`,
		failed: "true",
	});
});

test("whoever comes from a form of the forum's gets a page that goes on, since browsers stop the redirect", async () => {
	const headers = { "sec-fetch-site": "same-origin" };
	const answer = await forum.send("GET", addressOf(question()), { cookie: anna, headers });
	expect(answer.status).toBe(200);
	const onward =
		/http-equiv="refresh" content="0;url=([^"]+)"/.exec(answer.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
	expect(openPair(onward, SECRET)).toMatchObject({ name: "anna" });
});

test.each([
	["member", { admin: "false", moderator: "false" }],
	["moderator", { admin: "false", moderator: "true" }],
	["owner", { admin: "true", moderator: "false" }],
] as const)("a %s is vouched for with name, address and role", async (role, roles) => {
	const handle = `the-${role}`;
	const id = await forum.aMember(larkspur.id, { role, handle, email: `${handle}@people.test` });
	const answer = await ask(
		question({ return_sso_url: `${shop.origin}/back?a=1&b=%2F` }),
		await forum.cookieOf(larkspur.id, id),
	);
	expect(answer.status).toBe(302);
	expect(String(answer.headers.location)).toMatch(new RegExp(`^${shop.origin}/back\\?a=1&b=%2F&sso=`));
	expect(openPair(String(answer.headers.location), SECRET)).toEqual({
		nonce: "n-1",
		return_sso_url: `${shop.origin}/back?a=1&b=%2F`,
		external_id: String(id),
		email: `${handle}@people.test`,
		username: handle,
		name: handle,
		groups: "",
		...roles,
	});
});

test("a real site asks, and greets whom it is told", async () => {
	const asked = await fetch(`${shop.origin}/members`, { redirect: "manual" });
	const there = new URL(asked.headers.get("location") ?? "");
	const answer = await forum.send("GET", there.pathname + there.search, { cookie: anna });
	const greeting = await fetch(String(answer.headers.location));
	expect(await greeting.text()).toContain("Welcome, anna");
});
