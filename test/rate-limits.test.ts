import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: { id: number; owner: number; categoryId: number };

beforeAll(async () => {
	forum = await httpForum();
	brand = await forum.aBrand();
});
afterAll(() => forum.close());

test("who guesses passwords is told to wait, and for how long", async () => {
	const fields = { email: "nobody@example.com", password: "not the password", next: "/" };
	let answer = await forum.send("POST", "/sign-in", { fields });
	for (let tries = 1; answer.status !== 429 && tries < 20; tries++)
		answer = await forum.send("POST", "/sign-in", { fields });
	expect(answer.status).toBe(429);
	expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
	expect(answer.text).toContain("nobody@example.com");
});

test("who posts faster than people write is told to wait, and keeps the text", async () => {
	const member = await forum.aMember(brand.id);
	const cookie = await forum.cookieOf(brand.id, member);
	const { id, slug } = await forum.aThread(brand, member);
	let answer = await forum.send("POST", `/t/${id}/${slug}`, { cookie, fields: { body: "quick" } });
	for (let tries = 1; answer.status !== 429 && tries < 40; tries++)
		answer = await forum.send("POST", `/t/${id}/${slug}`, { cookie, fields: { body: "quick and kept" } });
	expect(answer.status).toBe(429);
	expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
	expect(answer.text).toContain("quick and kept");
});
