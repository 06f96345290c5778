import { aCustomer, connectBrowser, SECRET } from "@test/connect-browser";
import { type ConnectSite, openConnectSite } from "@test/connect-site";
import { embedClient } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeRole } from "~/features/members/index.server";

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

describe("staff are not let in", () => {
	test("by an address that the site vouches for", async () => {
		for (const role of ["moderator", "owner"] as const) {
			const email = `${role}@team.test`;
			await forum.aMember(larkspur.id, { role, email });
			const { answer, session } = await browser.signIn(aCustomer({ email, external_id: `evil-${role}` }));
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
		const { session } = await browser.signIn(customer);
		const actor = await browser.memberOf(session);
		await changeRole(await forum.context(larkspur.id, larkspur.owner), {
			handle: actor?.handle ?? "",
			role: "moderator",
		});
		expect((await browser.signIn(customer)).answer.status).toBe(403);
	});
});

describe("an address", () => {
	test("that the site does not vouch for finds nobody and is not kept", async () => {
		const id = await forum.aMember(larkspur.id, { email: "anna@people.test" });
		for (const require_activation of ["true", "1", "yes"]) {
			const { session } = await browser.signIn(aCustomer({ email: "anna@people.test", require_activation }));
			const actor = await browser.memberOf(session);
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
		const { session } = await browser.signIn(aCustomer({ email: "boris@people.test" }));
		expect((await browser.memberOf(session))?.memberId).not.toBe(id);
	});

	test("of a member who comes with another id already makes a member of their own", async () => {
		const email = "shared@people.test";
		const one = await browser.memberOf((await browser.signIn(aCustomer({ email }))).session);
		const two = await browser.memberOf((await browser.signIn(aCustomer({ email }))).session);
		expect(two).not.toBeNull();
		expect(two?.memberId).not.toBe(one?.memberId);
	});

	test("that the site vouches for finds the member who has it, once and for all", async () => {
		const id = await forum.aMember(larkspur.id, { email: "clara@people.test" });
		const customer = aCustomer({ email: "Clara@People.test", require_activation: "false" });
		expect((await browser.memberOf((await browser.signIn(customer)).session))?.memberId).toBe(id);
		const moved = { ...customer, email: "clara@elsewhere.test" };
		expect((await browser.memberOf((await browser.signIn(moved)).session))?.memberId).toBe(id);
	});
});

describe("somebody who is known in another way", () => {
	test("as a customer in the widget, by the same id: they are the same member, and get an account", async () => {
		const shop = await embedClient(forum, larkspur);
		await shop.signIn("cust-widget");
		const { session } = await browser.signIn(aCustomer({ external_id: "cust-widget", name: "Widget" }));
		const bound = await forum.db
			.selectFrom("ssoIdentity")
			.select("memberId")
			.where("brandId", "=", larkspur.id)
			.where("subject", "=", "cust-widget")
			.executeTakeFirstOrThrow();
		expect(await browser.memberOf(session)).toMatchObject({ ...bound, displayName: "Widget" });
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
		const { session } = await browser.signIn(aCustomer({ email: "greta@people.test" }));
		expect(await browser.memberOf(session)).toMatchObject({ accountId: before.id, role: "member" });
		expect(await account()).toEqual(before);
		const there = await forum.send("GET", "/admin", { brand: "elsewhere", cookie: session });
		expect(there.headers.location).toMatch(/^\/sign-in/);
	});

	test("nowhere: a proved address is kept as confirmed, so that mails find them", async () => {
		const customer = aCustomer();
		const actor = await browser.memberOf((await browser.signIn(customer)).session);
		const account = await forum.db
			.selectFrom("account")
			.select(["email", "passwordHash", "emailVerifiedAt"])
			.where("id", "=", actor?.accountId ?? "")
			.executeTakeFirst();
		expect(account).toEqual({ email: customer.email, passwordHash: null, emailVerifiedAt: expect.any(Date) });
	});
});

describe("what a site says of somebody", () => {
	test("never makes them staff", async () => {
		const { session } = await browser.signIn(
			aCustomer({ admin: "true", moderator: "true", groups: "owners,staff", add_groups: "staff" }),
		);
		expect(await browser.memberOf(session)).toMatchObject({ role: "member" });
	});

	test("becomes their handle, name and language, and their name follows", async () => {
		const customer = aCustomer({
			username: "Marek.K",
			name: "Marek",
			locale: "hu_HU",
			avatar_url: "https://evil.test/a.png",
		});
		const first = await browser.memberOf((await browser.signIn(customer)).session);
		expect(first).toMatchObject({ handle: "marek-k", displayName: "Marek", locale: "hu" });
		const later = await browser.memberOf(
			(await browser.signIn({ ...customer, name: "Marek K.", username: "other" })).session,
		);
		expect(later).toMatchObject({ memberId: first?.memberId, handle: "marek-k", displayName: "Marek K." });
	});

	test("need not be a name", async () => {
		const { external_id = "", email = "" } = aCustomer();
		expect(await browser.memberOf((await browser.signIn({ external_id, email })).session)).toMatchObject({
			displayName: "New member",
		});
	});
});

test("a banned member stays banned", async () => {
	const customer = aCustomer();
	const actor = await browser.memberOf((await browser.signIn(customer)).session);
	await forum.services.pool.query(
		"insert into sanction (brand_id, member_id, kind, starts_at, ends_at) values ($1, $2, 'ban', now(), now() + interval '1 year')",
		[larkspur.id, actor?.memberId],
	);
	expect(await browser.memberOf((await browser.signIn(customer)).session)).toMatchObject({
		restriction: { kind: "ban" },
	});
});
