import { createHmac } from "node:crypto";
import { aCustomer, connectBrowser, cookieIn, SECRET } from "@test/connect-browser";
import { type ConnectSite, openConnectSite, signedPair } from "@test/connect-site";
import { type Answer, type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { hashPassword } from "~/features/members/index.server";
import { browserCookie, browserSecretIn } from "./browser-cookie.server";

const ORIGIN = "http://larkspur.forum.test";
let forum: HttpForum;
let site: ConnectSite;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let browser: ReturnType<typeof connectBrowser>;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
	site = await openConnectSite(ORIGIN, SECRET);
	browser = connectBrowser(forum, site);
});
beforeEach(() => browser.use("everyone", larkspur.id));
afterAll(async () => {
	await site?.close();
	await forum?.close();
});

const membersNow = async () =>
	Number(
		(await forum.services.pool.query("select count(*) from member where brand_id = $1", [larkspur.id]))
			.rows[0].count,
	);

describe("nobody is signed in", () => {
	afterEach(async () => {
		expect(
			await forum.db.selectFrom("ssoIdentity").select("subject").where("subject", "like", "evil%").execute(),
		).toEqual([]);
	});
	const evil = { external_id: "evil", email: "evil@people.test", name: "Evil" };
	const refused = async (answer: Answer, status: number, sentence: string) => {
		expect(answer.status).toBe(status);
		expect(answer.text).toContain(sentence);
		expect(cookieIn(answer, /^folkmoot=./)).toBeUndefined();
	};

	test("where no site was named", async () => {
		const elsewhere = await forum.aBrand({ slug: "nosite" });
		expect((await browser.begin("/", { brand: "nosite" })).answer.status).toBe(404);
		await refused(
			await browser.finish(evil, undefined, { brand: "nosite" }),
			404,
			"Sign in with your password.",
		);
		expect(elsewhere.id).not.toBe(larkspur.id);
	});

	test("with another secret, with a changed payload, with half a pair", async () => {
		const { cookie, asked } = await browser.begin();
		const fields = { nonce: asked?.nonce ?? "", ...evil };
		await refused(
			await browser.finish(fields, cookie, { secret: `${SECRET}x` }),
			403,
			"The signature does not fit.",
		);
		const { sig } = signedPair(fields, SECRET);
		const { sso } = signedPair({ ...fields, external_id: "evil2" }, SECRET);
		const path = (query: Record<string, string>) => `/session/sso_login?${new URLSearchParams(query)}`;
		await refused(
			await forum.send("GET", path({ sso, sig }), { cookie }),
			403,
			"The signature does not fit.",
		);
		await refused(await forum.send("GET", path({ sso, sig: `${sig}00` }), { cookie }), 403, "does not fit");
		await refused(await forum.send("GET", path({ sso }), { cookie }), 422, "sso and sig are missing");
		await refused(
			await forum.send("GET", path({ sso: "a".repeat(9_000), sig }), { cookie }),
			422,
			"longer than 8,000",
		);
	});

	test("by an answer that another browser began: signing a stranger in as somebody else fails", async () => {
		const attacker = await browser.begin();
		const fields = { nonce: attacker.asked?.nonce ?? "", ...evil };
		await refused(await browser.finish(fields), 403, "began in another browser");
		const victim = await browser.begin();
		await refused(await browser.finish(fields, victim.cookie), 403, "began in another browser");
	});

	test("by a nonce that is too old, unknown, missing, or of another brand", async () => {
		const { cookie, asked } = await browser.begin();
		const old = await browser.begin();
		await forum.db
			.updateTable("connectNonce")
			.set({ expiresAt: new Date(Date.now() - 1) })
			.where("brandId", "=", larkspur.id)
			.execute();
		await refused(
			await browser.finish({ nonce: old.asked?.nonce ?? "", ...evil }, old.cookie),
			403,
			"ten minutes",
		);
		await refused(await browser.finish({ nonce: "x".repeat(32), ...evil }, cookie), 403, "ten minutes");
		await refused(await browser.finish(evil, cookie), 422, "The field nonce is missing.");
		const other = await forum.aBrand({ slug: "acme" });
		await browser.use("everyone", other.id);
		const acme = await browser.begin("/", { brand: "acme" });
		await refused(
			await browser.finish({ nonce: acme.asked?.nonce ?? "", ...evil }, acme.cookie),
			403,
			"ten minutes",
		);
		expect(asked?.nonce).toBeTruthy();
	});

	test.each([
		[{ external_id: "" }, "external_id is missing"],
		[{ external_id: "null" }, "no id of a single customer"],
		[{ external_id: `evil${"x".repeat(200)}` }, "no id of a single customer"],
		[{ email: "" }, "The field email is missing."],
		[{ email: "not an address" }, "not an email address"],
	])("without %o", async (wrong, sentence) => {
		const { cookie, asked } = await browser.begin();
		await refused(
			await browser.finish({ ...evil, ...wrong, nonce: asked?.nonce ?? "" }, cookie),
			422,
			sentence,
		);
	});

	test("with a signed payload that is no base64 of a query", async () => {
		const { cookie } = await browser.begin();
		for (const sso of ["%%%", "bm8gcXVlcnk=", "gICA"]) {
			const sig = createHmac("sha256", SECRET).update(sso).digest("hex");
			const answer = await forum.send("GET", `/session/sso_login?${new URLSearchParams({ sso, sig })}`, {
				cookie,
			});
			await refused(answer, 422, "not a query in base64");
		}
	});
});

test("of a hundred answers with one nonce one is taken, and none afterwards", async () => {
	const { cookie, asked } = await browser.begin();
	const fields = { ...aCustomer(), nonce: asked?.nonce ?? "" };
	const before = await membersNow();
	const answers = await Promise.all(Array.from({ length: 100 }, () => browser.finish(fields, cookie)));
	expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
	expect(answers.filter(({ status }) => status === 403)).toHaveLength(99);
	expect((await browser.finish(fields, cookie)).status).toBe(403);
	expect(await membersNow()).toBe(before + 1);
});

test("a customer who begins in two windows at once ends up as one member", async () => {
	const first = await browser.begin();
	const second = await browser.begin("/rules", { cookie: first.cookie });
	expect(second.cookie).toBe(first.cookie);
	const customer = aCustomer();
	const before = await membersNow();
	const answers = await Promise.all(
		[first, second].map(({ asked }) =>
			browser.finish({ ...customer, nonce: asked?.nonce ?? "" }, first.cookie),
		),
	);
	expect(answers.map(({ status }) => status)).toEqual([302, 302]);
	expect(await membersNow()).toBe(before + 1);
});

test("a refusal is written down with its reason, and with nothing of what was sent", async () => {
	const warn = vi.spyOn(forum.services.log, "warn");
	const customer = aCustomer({ email: "secret@people.test" });
	const { cookie, asked } = await browser.begin();
	await browser.finish({ ...customer, nonce: asked?.nonce ?? "" }, cookie, { secret: `${SECRET}x` });
	await browser.finish({ ...customer, external_id: "null", nonce: asked?.nonce ?? "" }, cookie);
	const written = warn.mock.calls.map(([entry]) => entry);
	warn.mockRestore();
	expect(written).toEqual(
		["signature", "subject-malformed"].map((problem) => ({
			requestId: expect.any(String),
			brandId: larkspur.id,
			problem,
		})),
	);
});

test("over https the browser's cookie is of this host alone", () => {
	const secret = "x".repeat(32);
	const cookie = browserCookie(secret, { secure: true, seconds: 600 });
	expect(cookie).toBe(
		`__Host-folkmoot-connect=${secret}; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure`,
	);
	expect(browserSecretIn(`a=b; __Host-folkmoot-connect=${secret}`, { secure: true })).toBe(secret);
	expect(browserSecretIn(`folkmoot-connect=${secret}`, { secure: true })).toBeNull();
});

describe("where the site is the only way in", () => {
	beforeEach(() => browser.use("staff", larkspur.id));
	const password = "a kettle sings before it boils";
	async function withPassword(email: string, role: "member" | "moderator") {
		await forum.aMember(larkspur.id, { email, role });
		await forum.db
			.updateTable("account")
			.set({ passwordHash: await hashPassword(password) })
			.where("email", "=", email)
			.execute();
	}

	test("members are not let in by a password, at either door, and nobody signs up", async () => {
		await withPassword("dora@people.test", "member");
		for (const path of ["/sign-in", "/sign-in?staff"]) {
			const answer = await forum.send("POST", path, { fields: { email: "dora@people.test", password } });
			expect(answer.status).toBe(403);
			expect(cookieIn(answer, /^folkmoot=./)).toBeUndefined();
		}
		expect((await forum.send("GET", "/sign-up")).headers.location).toBe("/sign-in");
		const fields = { email: "new@people.test", displayName: "New", password };
		expect((await forum.send("POST", "/sign-up", { fields })).status).toBe(403);
	});

	test("the team has a door of its own", async () => {
		await withPassword("edit@team.test", "moderator");
		const page = await forum.send("GET", "/sign-in?next=/rules");
		expect(page.text).not.toContain('type="password"');
		expect(page.text).toContain('href="/sign-in?staff&amp;next=%2Frules"');
		expect((await forum.send("GET", "/sign-in?staff")).text).toContain('type="password"');
		const answer = await forum.send("POST", "/sign-in?staff", {
			fields: { email: "edit@team.test", password, next: "/mod" },
		});
		expect([answer.status, answer.headers.location]).toEqual([303, "/mod"]);
	});
});

test("a forged way back is not kept", async () => {
	const { answer } = await browser.signIn(aCustomer(), "//evil.test/");
	expect(answer.headers.location).toBe("/");
});

test("a visitor goes to the site and comes back signed in, to where they wanted to go", async () => {
	expect((await forum.send("GET", "/sign-in?next=/rules")).text).toContain(
		'href="/session/sso?return_path=%2Frules"',
	);
	const { answer, location, cookie, asked } = await browser.begin("/rules");
	expect(answer.status).toBe(302);
	expect(String(answer.headers["set-cookie"])).toMatch(
		/^folkmoot-connect=[\w-]{32}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
	);
	expect(location).toMatch(new RegExp(`^${site.origin}/sign-in\\?sso=`));
	expect(asked).toEqual({
		nonce: expect.stringMatching(/^[\w-]{32}$/),
		return_sso_url: `${ORIGIN}/session/sso_login`,
	});
	const stored = await forum.db.selectFrom("connectNonce").select("nonceHash").execute();
	expect(stored.map(({ nonceHash }) => nonceHash)).not.toContain(asked?.nonce);

	site.customer = aCustomer({ name: "Zoë Őrsi" });
	const back = await fetch(location, { redirect: "manual" });
	const returned = new URL(back.headers.get("location") ?? "");
	const signedIn = await forum.send("GET", returned.pathname + returned.search, { cookie });
	expect([signedIn.status, signedIn.headers.location]).toEqual([302, "/rules"]);
	const session = cookieIn(signedIn, /^folkmoot=./) as string;
	expect((await forum.send("GET", "/settings", { cookie: session })).text).toContain("Zoë Őrsi");
	const again = await forum.send("GET", "/session/sso?return_path=/rules", { cookie: session });
	expect(again.headers.location).toBe("/rules");
});

test("guessing at signatures is slowed down", async () => {
	const limited = await httpForum();
	try {
		const brand = await limited.aBrand();
		await connectBrowser(limited, site).use("everyone", brand.id);
		const guess = () => limited.send("GET", "/session/sso_login?sso=YT0x&sig=00");
		const first = await guess();
		expect(first.status).toBe(403);
		let answer = first;
		for (let tries = 0; tries < 110 && answer.status !== 429; tries++) answer = await guess();
		expect(answer.status).toBe(429);
		expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
	} finally {
		await limited.close();
	}
});
