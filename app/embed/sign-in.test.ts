import { createHash, randomBytes } from "node:crypto";
import { type EmbedClient, embedClient } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowOrigin } from "~/features/embed/index.server";

let forum: HttpForum;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let shop: EmbedClient;
let cookie: string;

beforeAll(async () => {
	forum = await httpForum();
	larkspur = await forum.aBrand();
	shop = await embedClient(forum, larkspur);
	cookie = await forum.cookieOf(larkspur.id, await forum.aMember(larkspur.id, { handle: "anna" }));
});
afterAll(() => forum?.close());

async function begin() {
	const verifier = randomBytes(32).toString("base64url");
	const challenge = createHash("sha256").update(verifier).digest("base64url");
	const { body } = await shop.ask("POST", "/sign-in-attempts", { body: { challenge } });
	return { verifier, attempt: body.attempt as string, code: body.code as string, url: body.url as string };
}
const redeem = (attempt: string, verifier: string, origin?: string) =>
	shop.ask("POST", `/sign-in-attempts/${attempt}/session`, { body: { verifier }, origin });

describe("signing in through a window of the forum", () => {
	test("a verifier that was not the one gets nothing, before and after", async () => {
		const { attempt, url } = await begin();
		const wrong = randomBytes(32).toString("base64url");
		expect((await redeem(attempt, wrong)).body.code).toBe("session-expired");
		await forum.send("POST", new URL(url).pathname, { cookie, fields: {} });
		expect((await redeem(attempt, wrong)).body.code).toBe("session-expired");
	});

	test("another page gets nothing, though it knows the verifier", async () => {
		const { attempt, verifier, url } = await begin();
		await allowOrigin({ ...(await forum.context(larkspur.id)), now: new Date() }, "https://other.test");
		await forum.send("POST", new URL(url).pathname, { cookie, fields: {} });
		expect((await redeem(attempt, verifier, "https://other.test")).status).toBe(401);
	});

	test("nobody confirms without being signed in, and opening the page confirms nothing", async () => {
		const { attempt, verifier, url } = await begin();
		const path = new URL(url).pathname;
		const visitor = await forum.send("GET", path);
		expect(visitor.headers.location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
		await forum.send("POST", path, { fields: {} });
		await forum.send("GET", path, { cookie });
		expect((await redeem(attempt, verifier)).status).toBe(202);
	});

	test("an attempt that ended is gone", async () => {
		const { attempt, verifier, url } = await begin();
		await forum.db
			.updateTable("signInAttempt")
			.set({ expiresAt: new Date(0) })
			.execute();
		expect((await forum.send("GET", new URL(url).pathname, { cookie })).status).toBe(404);
		expect((await redeem(attempt, verifier)).status).toBe(401);
	});

	test("both windows show the same code; once confirmed, the page gets one session", async () => {
		const { attempt, verifier, code, url } = await begin();
		expect((await redeem(attempt, verifier)).body).toEqual({ waiting: true });
		const path = new URL(url).pathname;
		expect((await forum.send("GET", path, { cookie })).text).toContain(code);
		const confirmed = await forum.send("POST", path, { cookie, fields: {} });
		expect(confirmed.headers.location).toBe(`${path}?done`);
		const answer = await redeem(attempt, verifier);
		expect(answer.body).toMatchObject({ expiresIn: 1_800, member: { handle: "anna", acceptedRules: true } });
		expect((await redeem(attempt, verifier)).status).toBe(401);
		expect((await shop.post(answer.body.session, "window", "Through the window.")).status).toBe(201);
	});
});

describe("guessing", () => {
	test("tokens is slowed down, and the page is told for how long", async () => {
		let answer = await shop.ask("POST", "/session", { body: { token: "a" } });
		for (let tries = 0; tries < 65 && answer.status !== 429; tries++)
			answer = await shop.ask("POST", "/session", { body: { token: "a" } });
		expect(answer.body.code).toBe("rate-limited");
		expect(answer.body.retryAfter).toBeGreaterThan(0);
		expect(answer.headers["retry-after"]).toBe(String(answer.body.retryAfter));
	});
});
