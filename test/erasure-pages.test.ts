import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addReply } from "~/features/threads/index.server";
import { apiClient } from "./api-client";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let owner: string;
beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	owner = await forum.cookieOf(brand.id, brand.owner);
});
afterAll(() => forum?.close());

const OWN = "/settings/membership";
const send = (path: string, cookie: string, fields: Record<string, string>) =>
	forum.send("POST", path, { cookie, fields });
const somebody = async (handle: string) => {
	const id = await forum.aMember(brand.id, { handle });
	return { id, cookie: await forum.cookieOf(brand.id, id) };
};

describe("on the own page", () => {
	test("a visitor is asked to sign in, also where a membership was deleted before", async () => {
		expect((await forum.send("GET", OWN)).headers.location).toMatch(/^\/sign-in/);
		expect(
			(await forum.send("POST", `${OWN}?done`, { fields: { texts: "keep", handle: "x" } })).status,
		).not.toBe(303);
	});
	test("another handle than the own one, or no choice, is refused with what was typed", async () => {
		const { cookie } = await somebody("hesitant");
		const wrong = await send(OWN, cookie, { texts: "remove", handle: "someone" });
		expect(wrong.status).toBe(422);
		expect(wrong.text).toContain("That is not the handle of this membership.");
		expect(wrong.text).toMatch(/value="remove"[^>]*checked|checked[^>]*value="remove"/);
		expect((await send(OWN, cookie, { handle: "hesitant" })).status).toBe(422);
		expect((await forum.send("GET", "/settings", { cookie })).status).toBe(200);
	});
	test("the only owner is told to find another first", async () => {
		const handle = (await forum.context(brand.id, brand.owner)).actor?.handle as string;
		const { status, text } = await send(OWN, owner, { texts: "keep", handle });
		expect(status).toBe(409);
		expect(text).toContain("A forum needs an owner.");
	});
	test.each([
		["en", "What goes: your name", "Former member"],
		["ru", "Что исчезнет: имя", "Бывший участник"],
		["hu", "Ami eltűnik: a neved", "Volt tag"],
	])("it says in %s what goes and what stays", async (language, goes, stays) => {
		const { cookie } = await somebody(`reader-${language}`);
		const { text } = await forum.send("GET", OWN, { cookie, headers: { "accept-language": language } });
		expect(text).toContain(goes);
		expect(text).toContain(stays);
	});
	test("the membership ends with the session, and the text stays under the pseudonym", async () => {
		const { id, cookie } = await somebody("leaver");
		const thread = await forum.aThread(brand, brand.owner, { title: "Farewell" });
		await addReply(await forum.context(brand.id, id), {
			threadId: thread.id,
			body: "Goodbye.",
			bodyDocument: "",
		});
		const page = `/t/${thread.id}/farewell`;
		expect((await forum.send("GET", page)).text).toContain("@leaver");
		expect((await forum.send("GET", "/settings", { cookie })).text).toContain(`href="${OWN}"`);
		const answer = await send(OWN, cookie, { texts: "keep", handle: "@Leaver" });
		expect(answer.status).toBe(303);
		expect(answer.headers.location).toBe(`${OWN}?done`);
		expect(String(answer.headers["set-cookie"])).toMatch(/folkmoot=;.*Max-Age=0/);
		expect((await forum.send("GET", `${OWN}?done`)).text).toContain("You are signed out.");
		expect((await forum.send("GET", "/settings", { cookie })).headers.location).toMatch(/^\/sign-in/);
		await forum.drainJobs();
		const { text } = await forum.send("GET", page);
		expect(text).toContain("Goodbye.");
		expect(text).toContain("Former member");
		expect(text).not.toContain("leaver");
		expect((await forum.send("GET", "/m/leaver")).status).toBe(404);
		expect((await forum.send("GET", `/m/former-${id}`)).text).toContain("Former member");
	});
});

describe("by an owner", () => {
	test("nobody is there who has left already, and oneself is sent to the own page", async () => {
		const { id } = await somebody("gone");
		const path = "/admin/members/gone/erase";
		expect((await forum.send("GET", "/admin/members?from=gone", { cookie: owner })).text).toContain(
			`href="${path}"`,
		);
		expect((await send(path, owner, { texts: "remove", handle: "gone" })).status).toBe(303);
		for (const handle of ["gone", `former-${id}`])
			expect((await forum.send("GET", `/admin/members/${handle}/erase`, { cookie: owner })).status).toBe(404);
		const self = (await forum.context(brand.id, brand.owner)).actor?.handle;
		const sent = await forum.send("GET", `/admin/members/${self}/erase`, { cookie: owner });
		expect(sent.headers.location).toBe(OWN);
	});
	test("a program cannot write in the name of somebody who left", async () => {
		const { id, cookie } = await somebody("author");
		await send(OWN, cookie, { texts: "keep", handle: "author" });
		const api = apiClient(forum);
		const key = await api.keyOf(["read", "write", "moderate"], brand.owner, brand);
		const thread = await forum.aThread(brand, brand.owner);
		const answer = await api.request("POST", `/threads/${thread.id}/posts`, {
			key,
			body: { body: "I am back.", author: `former-${id}` },
		});
		expect(answer.status).toBeGreaterThanOrEqual(400);
		expect(answer.status).toBeLessThan(500);
	});
});
