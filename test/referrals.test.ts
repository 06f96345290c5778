import { afterAll, beforeAll, expect, test } from "vitest";
import { apiClient } from "./api-client";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let ines: string;
let owner: string;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.cookieOf(brand.id, await forum.aMember(brand.id, { handle: "ines" }));
	owner = await forum.cookieOf(brand.id, brand.owner);
});
afterAll(() => forum?.close());

const settings = {
	enabled: "on",
	touch: "first",
	act: "either",
	posts: "3",
	days: "30",
	returnDays: "0",
	credit: "50",
};
const read = (path: string, cookie?: string) => forum.send("GET", path, { cookie });
const cookieOf = (answer: Awaited<ReturnType<typeof read>>) =>
	[answer.headers["set-cookie"] ?? []].flat().find((one) => one.startsWith("referral="));
const person = (email: string) => ({ displayName: "Newcomer", email, password: "a long enough password" });
const broughtBy = async (email: string) => {
	const { rows } = await forum.services.pool.query(
		"select f.handle from referral r join member f on f.id = r.referrer_id join member m on m.id = r.member_id join account a on a.id = m.account_id where a.email = $1",
		[email],
	);
	return rows.map(({ handle }) => handle);
};

test("until the owner switches it on, there are no links, and they lead home", async () => {
	expect((await read("/invite", ines)).status).toBe(404);
	const followed = await read("/r/abcdefgh");
	expect([followed.status, followed.headers.location, cookieOf(followed)]).toEqual([302, "/", undefined]);
});

test("who follows a link and signs up was brought by its owner, also with the code alone", async () => {
	expect((await forum.send("POST", "/admin/referrals", { cookie: owner, fields: settings })).status).toBe(
		303,
	);
	const page = await read("/invite", ines);
	const code = /\/r\/([a-z0-9]{8})/.exec(page.text)?.[1] as string;
	expect(cookieOf(page)).toContain(`${code}.`);
	expect(cookieOf(page)).toContain(".own;");

	const followed = await read(`/r/${code}?to=/badges`);
	expect(followed.headers.location).toBe("/badges");
	expect(cookieOf(followed)).toMatch(/HttpOnly; SameSite=Lax/);
	const kept = cookieOf(followed)?.split(";")[0] as string;
	expect((await read("/r/../../evil?to=//evil.example")).headers.location ?? "/").not.toContain(
		"evil.example",
	);
	await forum.send("POST", "/sign-up", { cookie: kept, fields: person("one@mail.example") });
	expect(await broughtBy("one@mail.example")).toEqual(["ines"]);

	await forum.send("POST", "/sign-up", {
		fields: { ...person("two@mail.example"), invitation: code.toUpperCase() },
	});
	expect(await broughtBy("two@mail.example")).toEqual(["ines"]);
	await forum.send("POST", "/sign-up", { fields: person("three@mail.example") });
	expect(await broughtBy("three@mail.example")).toEqual([]);
});

test("only an owner's key reports purchases, and hears whether somebody brought the buyer", async () => {
	const api = apiClient(forum);
	const scopes = ["read", "write", "moderate"] as const;
	const moderator = await api.keyOf([...scopes], await forum.aMember(brand.id, { role: "moderator" }), brand);
	const body = { member: "newcomer", order: "A1" };
	const path = "/referrals/conversions";
	expect((await api.request("POST", path, { key: moderator, body })).status).toBe(403);
	const key = await api.keyOf([...scopes], brand.owner, brand);
	expect((await api.request("POST", path, { key, body })).body).toEqual({ referred: true, state: "waiting" });
	expect((await api.request("POST", path, { key, body: { member: "ines", order: "B1" } })).body).toEqual({
		referred: false,
		state: null,
	});
	expect((await api.request("POST", path, { key, body: { member: "ines" } })).status).toBe(422);
});
