import { createHmac } from "node:crypto";
import { type ConnectSite, openConnectSite, openPair, signedPair } from "@test/connect-site";
import { embedClient } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { changeRole, hashPassword } from "~/features/members/index.server";
import { browserCookie, browserSecretIn } from "./browser-cookie.server";
import { saveConsumer } from "./index.server";

const SECRET = "a secret of two sites".replaceAll(" ", "-");
const ORIGIN = "http://larkspur.forum.test";

let forum: HttpForum;
let site: ConnectSite;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let people = 0;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
	site = await openConnectSite(ORIGIN, SECRET);
});
beforeEach(() => use("everyone"));
afterAll(async () => {
	await site?.close();
	await forum?.close();
});

const use = async (passwords: "everyone" | "staff", brandId = larkspur.id) =>
	saveConsumer(await forum.context(brandId), {
		address: `${site.origin}/sign-in`,
		sharedSecret: SECRET,
		renew: false,
		passwords,
	});

function aCustomer(more: Record<string, string> = {}): Record<string, string> {
	people += 1;
	return {
		external_id: `cust-${people}`,
		email: `cust${people}@people.test`,
		name: `Customer ${people}`,
		...more,
	};
}
const cookieIn = (answer: { headers: Record<string, string | string[] | undefined> }, name: RegExp) =>
	[answer.headers["set-cookie"] ?? []]
		.flat()
		.map((cookie) => cookie.split(";")[0] as string)
		.find((cookie) => name.test(cookie));

/** As far as the site: what the browser holds, and what the site was asked. */
async function begin(path = "/", sent: { cookie?: string; brand?: string } = {}) {
	const answer = await forum.send("GET", `/session/sso?return_path=${encodeURIComponent(path)}`, sent);
	const location = String(answer.headers.location);
	return {
		answer,
		location,
		cookie: cookieIn(answer, /^folkmoot-connect=/),
		asked: openPair(location, SECRET),
	};
}
const finish = (
	fields: Record<string, string>,
	cookie?: string,
	{ secret = SECRET, brand = "larkspur" } = {},
) =>
	forum.send("GET", `/session/sso_login?${new URLSearchParams(signedPair(fields, secret))}`, {
		cookie,
		brand,
	});

/** The whole way of somebody whom the site vouches for. */
async function signIn(customer: Record<string, string>, path = "/") {
	const { cookie, asked } = await begin(path);
	const answer = await finish({ nonce: asked?.nonce ?? "", ...customer }, cookie);
	return { answer, session: cookieIn(answer, /^folkmoot=./) };
}
async function memberOf(session: string | undefined) {
	const owner = await forum.services.sessions.read(session ?? null);
	return owner?.actor ?? null;
}
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
	const refused = async (answer: Awaited<ReturnType<typeof finish>>, status: number, sentence: string) => {
		expect(answer.status).toBe(status);
		expect(answer.text).toContain(sentence);
		expect(cookieIn(answer, /^folkmoot=./)).toBeUndefined();
	};

	test("where no site was named", async () => {
		const elsewhere = await forum.aBrand({ slug: "nosite" });
		expect((await begin("/", { brand: "nosite" })).answer.status).toBe(404);
		await refused(await finish(evil, undefined, { brand: "nosite" }), 404, "Sign in with your password.");
		expect(elsewhere.id).not.toBe(larkspur.id);
	});

	test("with another secret, with a changed payload, with half a pair", async () => {
		const { cookie, asked } = await begin();
		const fields = { nonce: asked?.nonce ?? "", ...evil };
		await refused(await finish(fields, cookie, { secret: `${SECRET}x` }), 403, "The signature does not fit.");
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
		const attacker = await begin();
		const fields = { nonce: attacker.asked?.nonce ?? "", ...evil };
		await refused(await finish(fields), 403, "began in another browser");
		const victim = await begin();
		await refused(await finish(fields, victim.cookie), 403, "began in another browser");
	});

	test("by a nonce that is too old, unknown, missing, or of another brand", async () => {
		const { cookie, asked } = await begin();
		const old = await begin();
		await forum.db
			.updateTable("connectNonce")
			.set({ expiresAt: new Date(Date.now() - 1) })
			.where("brandId", "=", larkspur.id)
			.execute();
		await refused(await finish({ nonce: old.asked?.nonce ?? "", ...evil }, old.cookie), 403, "ten minutes");
		await refused(await finish({ nonce: "x".repeat(32), ...evil }, cookie), 403, "ten minutes");
		await refused(await finish(evil, cookie), 422, "The field nonce is missing.");
		const other = await forum.aBrand({ slug: "acme" });
		await use("everyone", other.id);
		const acme = await begin("/", { brand: "acme" });
		await refused(await finish({ nonce: acme.asked?.nonce ?? "", ...evil }, acme.cookie), 403, "ten minutes");
		expect(asked?.nonce).toBeTruthy();
	});

	test.each([
		[{ external_id: "" }, "external_id is missing"],
		[{ external_id: "null" }, "no id of a single customer"],
		[{ external_id: `evil${"x".repeat(200)}` }, "no id of a single customer"],
		[{ email: "" }, "The field email is missing."],
		[{ email: "not an address" }, "not an email address"],
	])("without %o", async (wrong, sentence) => {
		const { cookie, asked } = await begin();
		await refused(await finish({ ...evil, ...wrong, nonce: asked?.nonce ?? "" }, cookie), 422, sentence);
	});

	test("with a signed payload that is no base64 of a query", async () => {
		const { cookie } = await begin();
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
	const { cookie, asked } = await begin();
	const fields = { ...aCustomer(), nonce: asked?.nonce ?? "" };
	const before = await membersNow();
	const answers = await Promise.all(Array.from({ length: 100 }, () => finish(fields, cookie)));
	expect(answers.filter(({ status }) => status === 302)).toHaveLength(1);
	expect(answers.filter(({ status }) => status === 403)).toHaveLength(99);
	expect((await finish(fields, cookie)).status).toBe(403);
	expect(await membersNow()).toBe(before + 1);
});

test("a customer who begins in two windows at once ends up as one member", async () => {
	const first = await begin();
	const second = await begin("/rules", { cookie: first.cookie });
	expect(second.cookie).toBe(first.cookie);
	const customer = aCustomer();
	const before = await membersNow();
	const answers = await Promise.all(
		[first, second].map(({ asked }) => finish({ ...customer, nonce: asked?.nonce ?? "" }, first.cookie)),
	);
	expect(answers.map(({ status }) => status)).toEqual([302, 302]);
	expect(await membersNow()).toBe(before + 1);
});

describe("staff are not let in", () => {
	test("by an address that the site vouches for", async () => {
		for (const role of ["moderator", "owner"] as const) {
			const email = `${role}@team.test`;
			await forum.aMember(larkspur.id, { role, email });
			const { answer, session } = await signIn(aCustomer({ email, external_id: `evil-${role}` }));
			expect([answer.status, session]).toEqual([403, undefined]);
			expect(answer.text).toContain("signs in with a password");
		}
		const bound = await forum.db
			.selectFrom("ssoIdentity")
			.select("subject")
			.where("subject", "like", "evil%")
			.execute();
		expect(bound).toEqual([]);
	});

	test("though they came this way before they were given the role", async () => {
		const customer = aCustomer();
		const { session } = await signIn(customer);
		const actor = await memberOf(session);
		await changeRole(await forum.context(larkspur.id, larkspur.owner), {
			handle: actor?.handle ?? "",
			role: "moderator",
		});
		expect((await signIn(customer)).answer.status).toBe(403);
	});
});

describe("an address", () => {
	test("that the site does not vouch for finds nobody and is not kept", async () => {
		const id = await forum.aMember(larkspur.id, { email: "anna@people.test" });
		for (const require_activation of ["true", "1", "yes"]) {
			const { session } = await signIn(aCustomer({ email: "anna@people.test", require_activation }));
			const actor = await memberOf(session);
			expect(actor?.memberId).not.toBe(id);
			const account = await forum.db
				.selectFrom("account")
				.select("email")
				.where("id", "=", actor?.accountId ?? "")
				.executeTakeFirst();
			expect(account).toEqual({ email: null });
		}
	});

	test("whose mailbox nobody has confirmed finds nobody, and its password opens nothing new", async () => {
		const id = await forum.aMember(larkspur.id, { email: "boris@people.test" });
		await forum.db
			.updateTable("account")
			.set({ emailVerifiedAt: null })
			.where("email", "=", "boris@people.test")
			.execute();
		const { session } = await signIn(aCustomer({ email: "boris@people.test" }));
		expect((await memberOf(session))?.memberId).not.toBe(id);
	});

	test("of a member who comes with another id already makes a member of their own", async () => {
		const email = "shared@people.test";
		const one = await memberOf((await signIn(aCustomer({ email }))).session);
		const two = await memberOf((await signIn(aCustomer({ email }))).session);
		expect(two).not.toBeNull();
		expect(two?.memberId).not.toBe(one?.memberId);
	});

	test("that the site vouches for finds the member who has it, once and for all", async () => {
		const id = await forum.aMember(larkspur.id, { email: "clara@people.test" });
		const customer = aCustomer({ email: "Clara@People.test", require_activation: "false" });
		expect((await memberOf((await signIn(customer)).session))?.memberId).toBe(id);
		const moved = { ...customer, email: "clara@elsewhere.test" };
		expect((await memberOf((await signIn(moved)).session))?.memberId).toBe(id);
	});
});

describe("somebody who is known in another way", () => {
	test("as a customer in the widget, by the same id: they are the same member, and get an account", async () => {
		const shop = await embedClient(forum, larkspur);
		await shop.signIn("cust-widget");
		const { session } = await signIn(aCustomer({ external_id: "cust-widget", name: "Widget" }));
		const bound = await forum.db
			.selectFrom("ssoIdentity")
			.select("memberId")
			.where("brandId", "=", larkspur.id)
			.where("subject", "=", "cust-widget")
			.executeTakeFirstOrThrow();
		expect(await memberOf(session)).toMatchObject({ ...bound, displayName: "Widget" });
	});

	test("at another brand, by the address: the account is theirs and stays as it is", async () => {
		const other = await forum.aBrand({ slug: "elsewhere" });
		await forum.aMember(other.id, { email: "greta@people.test", role: "owner" });
		const account = () =>
			forum.db
				.selectFrom("account")
				.selectAll()
				.where("email", "=", "greta@people.test")
				.executeTakeFirstOrThrow();
		const before = await account();
		const { session } = await signIn(aCustomer({ email: "greta@people.test" }));
		expect(await memberOf(session)).toMatchObject({ accountId: before.id, role: "member" });
		expect(await account()).toEqual(before);
		const there = await forum.send("GET", "/admin", { brand: "elsewhere", cookie: session });
		expect(there.headers.location).toMatch(/^\/sign-in/);
	});

	test("nowhere: a proved address is kept as confirmed, so that mails find them", async () => {
		const customer = aCustomer();
		const actor = await memberOf((await signIn(customer)).session);
		const account = await forum.db
			.selectFrom("account")
			.select(["email", "passwordHash", "emailVerifiedAt"])
			.where("id", "=", actor?.accountId ?? "")
			.executeTakeFirst();
		expect(account).toEqual({ email: customer.email, passwordHash: null, emailVerifiedAt: expect.any(Date) });
	});
});

test("a refusal is written down with its reason, and with nothing of what was sent", async () => {
	const warn = vi.spyOn(forum.services.log, "warn");
	const customer = aCustomer({ email: "secret@people.test" });
	const { cookie, asked } = await begin();
	await finish({ ...customer, nonce: asked?.nonce ?? "" }, cookie, { secret: `${SECRET}x` });
	await finish({ ...customer, external_id: "null", nonce: asked?.nonce ?? "" }, cookie);
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

describe("what a site says of somebody", () => {
	test("never makes them staff", async () => {
		const { session } = await signIn(
			aCustomer({ admin: "true", moderator: "true", groups: "owners,staff", add_groups: "staff" }),
		);
		expect(await memberOf(session)).toMatchObject({ role: "member" });
	});

	test("becomes their handle, name and language, and their name follows", async () => {
		const customer = aCustomer({
			username: "Marek.K",
			name: "Marek",
			locale: "hu_HU",
			avatar_url: "https://evil.test/a.png",
		});
		const first = await memberOf((await signIn(customer)).session);
		expect(first).toMatchObject({ handle: "marek-k", displayName: "Marek", locale: "hu" });
		const later = await memberOf(
			(await signIn({ ...customer, name: "Marek K.", username: "other" })).session,
		);
		expect(later).toMatchObject({ memberId: first?.memberId, handle: "marek-k", displayName: "Marek K." });
	});

	test("need not be a name", async () => {
		const { external_id = "", email = "" } = aCustomer();
		expect(await memberOf((await signIn({ external_id, email })).session)).toMatchObject({
			displayName: "New member",
		});
	});
});

test("a banned member stays banned", async () => {
	const customer = aCustomer();
	const actor = await memberOf((await signIn(customer)).session);
	await forum.services.pool.query(
		"insert into sanction (brand_id, member_id, kind, starts_at, ends_at) values ($1, $2, 'ban', now(), now() + interval '1 year')",
		[larkspur.id, actor?.memberId],
	);
	expect(await memberOf((await signIn(customer)).session)).toMatchObject({ restriction: { kind: "ban" } });
});

describe("where the site is the only way in", () => {
	beforeEach(() => use("staff"));
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
	const { answer } = await signIn(aCustomer(), "//evil.test/");
	expect(answer.headers.location).toBe("/");
});

test("a visitor goes to the site and comes back signed in, to where they wanted to go", async () => {
	expect((await forum.send("GET", "/sign-in?next=/rules")).text).toContain(
		'href="/session/sso?return_path=%2Frules"',
	);
	const { answer, location, cookie, asked } = await begin("/rules");
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
		await saveConsumer(await limited.context(brand.id), {
			address: `${site.origin}/sign-in`,
			sharedSecret: SECRET,
			renew: false,
			passwords: "everyone",
		});
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
