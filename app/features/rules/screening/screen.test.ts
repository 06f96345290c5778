import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { type TestForum, testForum } from "../../../../test/forum";
import {
	archiveScreeningRule,
	endSwitch,
	preModerateMember,
	requireStillAllowed,
	saveScreeningRule,
	screen,
	screeningRuleInput,
	startSwitch,
} from "../index.server";
import type { Candidate } from "./types";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let member: number;
const ports: number[] = [];
const listeners: RequestListener[] = [];
const servers: Server[] = [];

/** Three services that answer what a test says; operators name them, because they are on this machine. */
beforeAll(async () => {
	for (const place of [0, 1, 2]) {
		const server = createServer((request, response) => listeners[place]?.(request, response));
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		servers.push(server);
		ports.push((server.address() as AddressInfo).port);
	}
	forum = await testForum({ FOLKMOOT_PRIVATE_HOSTS: ports.map((port) => `127.0.0.1:${port}`).join(",") });
});
afterAll(async () => {
	for (const server of servers) {
		server.closeAllConnections();
		server.close();
	}
	await forum.close();
});
let brands = 0;
beforeEach(async () => {
	brand = await forum.aBrand({ slug: `brand-${++brands}` });
	member = await forum.aMember(brand.id);
});
afterEach(() => {
	listeners.length = 0;
});

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
	categoryId: brand.categoryId,
	threadId: null,
	postId: null,
	text: "A stove that is easy to clean",
	links: [],
	mentions: 0,
	images: 0,
	locale: "en",
	...more,
});
const asMember = () => forum.context(brand.id, member);
const ask = async (more: Partial<Candidate> = {}) => screen(await asMember(), candidate(more));
const save = async (kind: string, settings: object, more = {}) =>
	saveScreeningRule(
		await forum.context(brand.id, brand.owner),
		screeningRuleInput.parse({ kind, name: kind, mode: "on", settings, ...more }),
	);
const refusalOf = (work: Promise<unknown>): Promise<DomainError> =>
	work.then(
		() => Promise.reject(new Error("it was not refused")),
		(error) => (error instanceof DomainError ? error : Promise.reject(error)),
	);

describe("a text is refused", () => {
	test("with the words that are not allowed, at its field", async () => {
		await save("word-list", { words: "stove" }, { verdict: "refuse" });
		const refusal = await refusalOf(ask());
		expect(refusal).toMatchObject({ code: "invalid", sentence: { key: "errors:invalid" } });
		expect(refusal.fields).toEqual({
			body: { key: "errors:screening.word-list", params: { words: "stove" } },
		});
	});

	test("of somebody who is silenced, with the day on which that ends", async () => {
		await forum.db
			.insertInto("sanction")
			.values({
				brandId: brand.id,
				memberId: member,
				kind: "silence",
				startsAt: "2026-11-01",
				endsAt: "2026-11-05T12:00:00Z",
			})
			.execute();
		expect(await refusalOf(ask())).toMatchObject({
			code: "forbidden",
			sentence: { key: "errors:restriction.silence", params: { date: "November 5, 2026" } },
		});
	});

	test("while the category is closed, and at the last moment, too", async () => {
		const ctx = await asMember();
		await inTransaction(ctx, (tx) =>
			requireStillAllowed(tx, { categoryId: brand.categoryId, threadId: null }),
		);
		const owner = await forum.context(brand.id, brand.owner);
		const id = await startSwitch(owner, {
			kind: "close",
			amount: 0,
			categoryId: brand.categoryId,
			threadId: null,
			reason: "",
			endsAt: new Date(+owner.now + 3_600_000),
		});
		const sentence = { key: "errors:screening.switch-close" };
		expect(await refusalOf(ask())).toMatchObject({ code: "forbidden", sentence });
		const late = await asMember();
		const recheck = () =>
			inTransaction(late, (tx) => requireStillAllowed(tx, { categoryId: brand.categoryId, threadId: null }));
		expect(await refusalOf(recheck())).toMatchObject({ code: "forbidden", sentence });
		await endSwitch(await forum.context(brand.id, brand.owner), id);
		expect(await ask()).toEqual({ verdict: "publish", findings: [] });
		expect(await refusalOf(endSwitch(owner, id))).toMatchObject({ code: "not-found" });
	});

	test("in slow mode, with the seconds that are left", async () => {
		const owner = await forum.context(brand.id, brand.owner);
		const endsAt = new Date(+owner.now + 3_600_000);
		await startSwitch(owner, {
			kind: "slow",
			amount: 600,
			categoryId: null,
			threadId: null,
			reason: "",
			endsAt,
		});
		await forum.aThread(brand, member);
		const refusal = await refusalOf(ask());
		expect(refusal).toMatchObject({
			code: "rate-limited",
			sentence: { key: "errors:screening.switch-slow" },
		});
		expect(refusal.retryAfter).toBeGreaterThan(590);
	});
});

describe("a text is held", () => {
	test("that its author posted shortly before", async () => {
		await save("repeat", {});
		await forum.aThread(brand, member, { title: "Stoves", body: "A stove that is *easy* to clean" });
		expect(await ask({ text: "Stoves\nA STOVE that is easy to clean" })).toMatchObject({
			verdict: "hold",
			findings: [{ kind: "repeat", verdict: "hold" }],
		});
		expect((await ask()).verdict).toBe("publish");
	});

	test("of a newcomer, and held again when a first post becomes another one", async () => {
		await forum.aThread(brand, member);
		const { id: postId } = await forum.db
			.selectFrom("post")
			.select("id")
			.where("brandId", "=", brand.id)
			.executeTakeFirstOrThrow();
		await save("first-posts", { posts: 1 });
		expect((await ask()).verdict).toBe("publish");
		expect((await ask({ postId })).verdict).toBe("hold");
	});

	test("of nobody among the staff", async () => {
		await save("first-posts", { posts: 100 });
		const moderator = await forum.context(brand.id, await forum.aMember(brand.id, { role: "moderator" }));
		expect(await screen(moderator, candidate())).toEqual({ verdict: "publish", findings: [] });
	});

	test("of a member who is looked at for a time", async () => {
		await preModerateMember(await forum.context(brand.id, brand.owner), {
			memberId: member,
			days: 2,
			reason: "",
		});
		expect(await ask()).toMatchObject({
			verdict: "hold",
			findings: [{ kind: "pre-moderated-member", ruleId: null }],
		});
		forum.advance(3 * 24 * 60 * 60 * 1_000);
		expect((await ask()).verdict).toBe("publish");
	});

	test("in a category that is moderated beforehand", async () => {
		await forum.db
			.updateTable("category")
			.set({ preModerated: true })
			.where("id", "=", brand.categoryId)
			.execute();
		expect((await ask()).verdict).toBe("hold");
	});

	test("when too many of its author's posts were taken down", async () => {
		await save("rejections", { posts: 2, share: 0.5 });
		const first = await forum.aThread(brand, member);
		await forum.aThread(brand, member);
		expect((await ask()).verdict).toBe("publish");
		const post = await forum.db
			.selectFrom("post")
			.select("id")
			.where("threadId", "=", first.id)
			.executeTakeFirstOrThrow();
		await forum.db.updateTable("post").set({ visibility: "removed" }).where("id", "=", post.id).execute();
		const change = {
			brandId: brand.id,
			postId: post.id,
			fromVisibility: "published",
			toVisibility: "removed",
			changedAt: new Date(),
		};
		await forum.db
			.insertInto("postVisibilityChange")
			.values({ ...change, changedBy: member })
			.execute();
		expect((await ask()).verdict).toBe("publish");
		await forum.db
			.insertInto("postVisibilityChange")
			.values({ ...change, changedBy: brand.owner })
			.execute();
		expect(await ask()).toMatchObject({ verdict: "hold", findings: [{ kind: "rejections", score: 0.5 }] });
	});

	test("by the newest version of a rule, until it is archived", async () => {
		const { id } = await save("word-list", { words: "oven" });
		expect((await ask()).verdict).toBe("publish");
		expect(await save("word-list", { words: "stove" }, { id })).toMatchObject({ id, version: 2 });
		expect((await ask()).findings).toMatchObject([
			{ ruleId: id, ruleVersion: 2, matches: [{ from: 2, to: 7 }] },
		]);
		await archiveScreeningRule(await forum.context(brand.id, brand.owner), id);
		expect((await ask()).verdict).toBe("publish");
	});
});

describe("services outside", () => {
	const answer = (place: number, body: string, headers = {}) => {
		listeners[place] = (request, response) => {
			request.resume().on("end", () => response.writeHead(200, headers).end(body));
		};
	};
	const at = (place: number) => `http://127.0.0.1:${ports[place]}/check`;
	const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;

	test("that never answer cost the slowest time-out, and the post is published", async () => {
		for (const place of [0, 1, 2]) listeners[place] = () => {};
		await save("spam", { endpoint: at(0), secret: "key", blog: "https://x.example", timeout: 200 });
		await save("toxicity", { endpoint: at(1), timeout: 300 });
		await save("hook", { endpoint: at(2), secret, timeout: 250 });
		const began = performance.now();
		expect(await ask()).toEqual({ verdict: "publish", findings: [] });
		expect(performance.now() - began).toBeLessThan(3_000);
	});

	test.each(["", "[]", "not JSON", '{"score": 7}', '{"score": "1"}', "x".repeat(100_000)])(
		"that answer %.20j are left out",
		async (body) => {
			answer(1, body);
			await save("toxicity", { endpoint: at(1) });
			expect((await ask()).verdict).toBe("publish");
		},
	);

	test("are not asked about a text that is refused anyway", async () => {
		let asked = 0;
		listeners[1] = (_request, response) => {
			asked += 1;
			response.end('{"score":0}');
		};
		await save("toxicity", { endpoint: at(1) });
		await save("word-list", { words: "stove" }, { verdict: "refuse" });
		await refusalOf(ask());
		expect(asked).toBe(0);
	});

	test("score a text", async () => {
		answer(0, "true", { "X-akismet-pro-tip": "discard" });
		answer(1, '{"score": 0.9}');
		await save("spam", { endpoint: at(0), secret: "key", blog: "https://x.example" }, { position: 1 });
		await save("toxicity", { endpoint: at(1) }, { verdict: "flag", position: 2 });
		expect(await ask()).toMatchObject({
			verdict: "hold",
			findings: [
				{ kind: "spam", score: 1, verdict: "hold" },
				{ kind: "toxicity", score: 0.9, verdict: "flag" },
			],
		});
	});

	test("below the threshold say nothing", async () => {
		answer(1, '{"score": 0.79}');
		await save("toxicity", { endpoint: at(1) });
		expect((await ask()).findings).toEqual([]);
	});

	test("of the brand's own refuse with their reason, but no more than the rule allows", async () => {
		answer(2, '{"verdict": "refuse", "reason": "Prices belong into the shop."}');
		const { id } = await save("hook", { endpoint: at(2), secret }, { verdict: "refuse" });
		expect((await refusalOf(ask())).fields.body).toEqual({
			key: "errors:screening.hook-reason",
			params: { reason: "Prices belong into the shop." },
		});
		await save("hook", { endpoint: at(2) }, { id, verdict: "flag" });
		expect((await ask()).verdict).toBe("flag");
	});

	test("in the shadow change nothing", async () => {
		answer(2, '{"verdict": "refuse"}');
		await save("hook", { endpoint: at(2), secret }, { verdict: "refuse", mode: "shadow" });
		expect(await ask()).toMatchObject({ verdict: "publish", findings: [{ shadow: true }] });
	});
});
