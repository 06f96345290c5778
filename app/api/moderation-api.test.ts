import { apiClient, type Json, type Told } from "@test/api-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { peopled } from "@test/moderation";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { limitModerator } from "~/features/moderation/index.server";

let http: HttpForum;
let forum: Awaited<ReturnType<typeof peopled<HttpForum>>>;
let api: ReturnType<typeof apiClient>;
let backend: string;
let reporting: string;
let concerned: string;

/** As the brand's own backend, unless told otherwise. */
const request = (method: string, path: string, told: Told = {}) =>
	api.request(method, path, { key: backend, ...told });
const decision = (more: object = {}) => ({
	outcome: "hide",
	reason: "spam",
	revision: 1,
	author: "anna",
	...more,
});
const queued = async (query = "") =>
	(await request("GET", `/cases?queue=reported&limit=100${query}`)).body.items.map(({ id }: Json) => id);

beforeAll(async () => {
	http = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	forum = await peopled(http);
	api = apiClient(http);
	backend = await api.keyOf(["read", "write", "moderate"], forum.brand.owner, forum.brand);
	reporting = await api.keyOf(["write"], forum.reporter, forum.brand);
	concerned = await api.keyOf(["write"], forum.author, forum.brand);
});
beforeEach(() => forum.forgive());
afterAll(() => http.close());

/** Every endpoint about cases, with a request that the right moderator could make. */
const doors = (caseId: number, decisionId: number): [string, string, object?][] => [
	["GET", `/cases/${caseId}`],
	["POST", `/cases/${caseId}/lease`, {}],
	["DELETE", `/cases/${caseId}/lease`],
	["POST", `/cases/${caseId}/decisions`, { outcome: "hide", reason: "spam", revision: 1 }],
	["DELETE", `/decisions/${decisionId}`],
];

describe("who may not", () => {
	test("a key without the scope, and a member's key with it, learn nothing of cases", async () => {
		const { caseId } = await forum.aCase();
		const plain = await api.keyOf(["read", "write"], forum.anna, forum.brand);
		const member = await api.keyOf(["read", "write", "moderate"], forum.author, forum.brand);
		for (const key of [plain, member]) {
			for (const [method, path, body] of [
				...doors(caseId, 1),
				["GET", "/cases?queue=reported"] as const,
				["POST", "/cases/next", { queue: "reported" }] as const,
				["GET", "/transparency?from=2026-01-01&to=2027-01-01"] as const,
			]) {
				const answer = await request(method, path, { key, body });
				expect([path, answer.status]).toEqual([path, 403]);
			}
			const as = await request("POST", `/cases/${caseId}/decisions`, { key, body: decision() });
			expect(as.status).toBe(403);
		}
	});

	test("a moderator of other categories finds no case, by any door, nor by naming an owner", async () => {
		const { id: other } = await forum.db
			.insertInto("category")
			.values({ brandId: forum.brand.id, slug: "other", name: "Other" })
			.returning("id")
			.executeTakeFirstOrThrow();
		const { caseId } = await forum.aCase();
		const decided = await forum.aCase();
		const made = await request("POST", `/cases/${decided.caseId}/decisions`, { body: decision() });
		const owner = await forum.as(forum.brand.owner);
		await limitModerator(owner, forum.boris, [other]);
		const limited = await api.keyOf(["read", "write", "moderate"], forum.boris, forum.brand);
		const askedBy = [
			{ key: limited },
			{ key: limited, author: owner.actor?.handle },
			{ key: backend, author: "boris" },
		];
		for (const { key, author } of askedBy) {
			const named = author ? `author=${author}` : "";
			for (const [method, path, body] of doors(caseId, made.body.id)) {
				const told = body ? { key, body: author ? { ...body, author } : body } : { key };
				const answer = await request(method, body || !named ? path : `${path}?${named}`, told);
				expect([method, path, author, answer.status]).toEqual([method, path, author, 404]);
			}
			const list = await request("GET", `/cases?queue=reported&${named}`.replace(/&$/, ""), { key });
			expect(list.body.items).toEqual([]);
			const body = { queue: "reported", ...(author ? { author } : {}) };
			expect((await request("POST", "/cases/next", { key, body })).status).toBe(404);
		}
		const statements = "/transparency?from=2026-01-01&to=2027-01-01&format=eu-statements";
		expect((await request("GET", statements, { key: limited })).status).toBe(403);
		await limitModerator(await forum.as(forum.brand.owner), forum.boris, []);
		expect((await request("GET", `/cases/${caseId}`)).status).toBe(200);
	});

	test("another forum's key finds no case", async () => {
		const acme = await http.aBrand({ slug: "acme" });
		const foreign = await api.keyOf(["read", "write", "moderate"], acme.owner, acme);
		const { caseId } = await forum.aCase();
		for (const [method, path, body] of doors(caseId, 1)) {
			expect((await request(method, path, { key: foreign, brand: "acme", body })).status).toBe(404);
			expect((await request(method, path, { key: foreign, body })).status).toBe(401);
		}
		const list = await request("GET", "/cases?queue=reported", { key: foreign, brand: "acme" });
		expect(list.body.items).toEqual([]);
	});
});

describe("input that is wrong", () => {
	test.each<[string, string, string, unknown, string]>([
		["a queue that is none", "GET", "/cases?queue=all", undefined, "queue"],
		["no queue", "POST", "/cases/next", {}, "queue"],
		["an outcome that is none", "POST", "/cases/ID/decisions", decision({ outcome: "burn" }), "outcome"],
		["a revision as text", "POST", "/cases/ID/decisions", decision({ revision: "1" }), "revision"],
		["a reason that is none", "POST", "/cases/ID/decisions", decision({ reason: "nonsense" }), "reason"],
		["no reason", "POST", "/cases/ID/decisions", decision({ reason: undefined }), "reason"],
		["too many days", "POST", "/cases/ID/decisions", decision({ days: 9_999 }), "days"],
		["an unknown field", "POST", "/cases/ID/lease", { takeover: true }, "takeover"],
		["a day that is none", "GET", "/transparency?from=yesterday&to=2026-01-01", undefined, "from"],
		["no days", "GET", "/transparency", undefined, "from"],
		["a period turned round", "GET", "/transparency?from=2026-01-02&to=2026-01-01", undefined, "to"],
		["eleven years", "GET", "/transparency?from=2015-01-01&to=2026-01-01", undefined, "to"],
		[
			"a format that is none",
			"GET",
			"/transparency?from=2026-01-01&to=2026-02-01&format=pdf",
			undefined,
			"format",
		],
		["an empty appeal", "POST", "/decisions/1/appeals", { text: " " }, "text"],
	])("%s is refused by the field's name", async (_, method, path, body, field) => {
		const { caseId } = await forum.aCase();
		const { status, refusal } = await request(method, path.replace("ID", String(caseId)), { body });
		expect([status, refusal.errors?.map((error) => error.field)]).toEqual([
			422,
			expect.arrayContaining([field]),
		]);
	});

	test("what is not there is not found", async () => {
		for (const [method, path, body] of [...doors(999_999, 999_999), ...doors(Number.NaN, 0)])
			expect((await request(method, path, { body })).status).toBe(404);
		expect((await request("POST", "/posts/999999/reports", { body: { reason: "spam" } })).status).toBe(404);
		const appeal = { body: { text: "No." }, key: concerned };
		expect((await request("POST", "/decisions/999999/appeals", appeal)).status).toBe(404);
	});
});

describe("a report", () => {
	test("of the own post, of a hidden one, or with a reason that is none is refused", async () => {
		const post = await forum.aReply();
		const path = `/posts/${post.id}/reports`;
		expect((await request("POST", path, { key: concerned, body: { reason: "spam" } })).status).toBe(403);
		expect((await request("POST", path, { key: reporting, body: { reason: "ugly" } })).status).toBe(422);
		const { caseId, post: hidden } = await forum.aCase();
		await request("POST", `/cases/${caseId}/decisions`, { body: decision() });
		const late = { key: backend, body: { reason: "spam" } };
		expect((await request("POST", `/posts/${hidden.id}/reports`, late)).status).toBe(409);
	});

	test("of the same member counts once", async () => {
		const post = await forum.aReply();
		const body = { reason: "spam", text: "Look." };
		const first = await request("POST", `/posts/${post.id}/reports`, { key: reporting, body });
		const again = await request("POST", `/posts/${post.id}/reports`, { key: reporting, body });
		expect([first.status, first.body.counted, first.headers.location]).toEqual([201, true, undefined]);
		expect(again.body).toEqual({ reference: first.body.reference, counted: false });
	});
});

describe("work on cases", () => {
	test("a queue is read in pages, and a case with all that a decision needs", async () => {
		const { caseId, post, reference } = await forum.aCase();
		const { body } = await request("GET", "/cases?queue=reported&limit=1");
		expect([body.items.length, typeof body.nextCursor]).toEqual([1, "string"]);
		expect(await queued(`&cursor=${body.nextCursor}`)).not.toContain(body.items[0].id);
		expect(await queued()).toContain(caseId);
		expect((await request("GET", `/cases/${caseId}`)).body).toMatchObject({
			state: "open",
			post: { id: post.id, revision: 1, visibility: "published", url: expect.stringContaining("/p/") },
			category: { name: "General" },
			author: { handle: "author" },
			reports: [{ reference, reason: "spam", reporter: "reporter", text: "Look." }],
			lease: null,
		});
	});

	test("a lease is refused while a colleague has one, taken over when asked for, and given back", async () => {
		const { caseId } = await forum.aCase();
		const path = `/cases/${caseId}/lease`;
		expect((await request("POST", path, { body: { author: "anna" } })).body.caseId).toBe(caseId);
		const refused = await request("POST", path, { body: { author: "boris" } });
		expect([refused.status, refused.refusal.detail]).toEqual([409, "anna is working on this case."]);
		const early = await request("POST", `/cases/${caseId}/decisions`, {
			body: decision({ author: "boris" }),
		});
		expect([early.status, early.refusal.detail]).toEqual([409, "anna is working on this case."]);
		await request("DELETE", `${path}?author=boris`);
		expect((await request("GET", `/cases/${caseId}`)).body.lease).toMatchObject({ by: "anna" });
		const taken = await request("POST", path, { body: { author: "boris", takeOver: true } });
		expect(taken.status).toBe(200);
		expect((await request("DELETE", `${path}?author=boris`)).status).toBe(204);
		expect((await request("GET", `/cases/${caseId}`)).body.lease).toBeNull();
		expect((await request("POST", path)).status).toBe(200);
	});

	test("the next case of two is never the same; where nothing waits that is said, and not kept", async () => {
		const named = { "idempotency-key": "next-appeal" };
		const empty = { body: { queue: "appeals", author: "anna" }, headers: named };
		for (let tries = 0; tries < 2; tries++) {
			const { status, refusal, headers } = await request("POST", "/cases/next", empty);
			expect([status, refusal.detail]).toEqual([404, "Nothing waits in this queue that you could take."]);
			expect(headers["idempotent-replay"]).toBeUndefined();
		}
		await forum.aCase();
		await forum.aCase();
		const [one, two] = await Promise.all(
			["anna", "boris"].map((author) =>
				request("POST", "/cases/next", { body: { queue: "reported", author } }),
			),
		);
		expect([one?.status, two?.status]).toEqual([200, 200]);
		expect(one?.body.caseId).not.toBe(two?.body.caseId);
		expect(one?.body.case).toMatchObject({ id: one?.body.caseId, lease: { by: "anna" } });
	});
});

describe("a decision", () => {
	test("of somebody faster is named, and a changed text is looked at again", async () => {
		const { caseId } = await forum.aCase();
		const path = `/cases/${caseId}/decisions`;
		const stale = await request("POST", path, { body: decision({ revision: 2 }) });
		expect([stale.status, stale.refusal.code]).toEqual([409, "conflict"]);
		const answers = await Promise.all(
			["anna", "boris"].map((author) => request("POST", path, { body: decision({ author }) })),
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
		const winner = answers[0]?.status === 201 ? "anna" : "boris";
		const lost = answers.find(({ status }) => status === 409);
		expect(lost?.refusal.detail).toBe(`${winner} has hidden this meanwhile.`);
	});

	test("sent twice under one name is made once and gets the same answer, even after it was taken back", async () => {
		const { caseId, post } = await forum.aCase();
		const told = { body: decision(), headers: { "idempotency-key": "decide-once" } };
		const first = await request("POST", `/cases/${caseId}/decisions`, told);
		expect([first.status, first.headers["idempotent-replay"]]).toEqual([201, undefined]);
		expect(first.headers.location).toBe(`http://larkspur.forum.test/api/v1/decisions/${first.body.id}`);
		expect(await forum.visibilityOf(post.id)).toBe("hidden");
		const again = await request("POST", `/cases/${caseId}/decisions`, told);
		expect([again.status, again.text, again.headers["idempotent-replay"]]).toEqual([201, first.text, "true"]);
		expect((await request("DELETE", `/decisions/${first.body.id}?author=boris`)).status).toBe(403);
		expect((await request("DELETE", `/decisions/${first.body.id}?author=anna`)).status).toBe(204);
		expect(await forum.visibilityOf(post.id)).toBe("published");
		expect((await request("POST", `/cases/${caseId}/decisions`, told)).text).toBe(first.text);
		expect(await forum.visibilityOf(post.id)).toBe("published");
		const twice = await request("DELETE", `/decisions/${first.body.id}?author=anna`);
		expect([twice.status, twice.refusal.detail]).toEqual([409, "This decision has been taken back already."]);
	});

	test("is not taken back when its time has passed; whom it concerns appeals, once, and somebody else judges", async () => {
		const { caseId } = await forum.aCase();
		const { body } = await request("POST", `/cases/${caseId}/decisions`, { body: decision() });
		await forum.settle();
		const late = await request("DELETE", `/decisions/${body.id}?author=anna`);
		expect([late.status, late.refusal.code]).toEqual([409, "conflict"]);
		const path = `/decisions/${body.id}/appeals`;
		const appeal = { body: { text: "It was a quotation." } };
		expect((await request("POST", path, { ...appeal, key: reporting })).status).toBe(403);
		const made = await request("POST", path, { ...appeal, key: concerned });
		expect([made.status, made.body]).toEqual([201, { id: expect.any(Number) }]);
		expect((await request("POST", path, { ...appeal, key: concerned })).status).toBe(409);
		const waiting = await request("GET", "/cases?queue=appeals");
		const { id } = waiting.body.items[0];
		const judge = { outcome: "overturn", revision: 1, message: "You are right." };
		const judged = (author: string) =>
			request("POST", `/cases/${id}/decisions`, { body: { ...judge, author } });
		expect((await judged("anna")).status).toBe(403);
		expect((await judged("boris")).status).toBe(201);
	});
});

describe("the transparency report", () => {
	const year = "/transparency?from=2026-01-01&to=2027-01-01";

	test("counts what took effect, as JSON, as a table and as single statements", async () => {
		const { body } = await request("GET", year);
		expect(body).toMatchObject({ brand: "larkspur", from: "2026-01-01", to: "2027-01-01" });
		expect(body.notices.count).toBeGreaterThan(0);
		const tables = await Promise.all([
			request("GET", `${year}&format=csv`),
			request("GET", year, { headers: { accept: "text/csv" } }),
		]);
		for (const { headers, text } of tables) {
			expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
			expect(text).toContain(`larkspur,2026-01-01,2027-01-01,notices.count,${body.notices.count}\r\n`);
		}
		const both = await request("GET", year, { headers: { accept: "application/json, text/csv;q=0.5" } });
		expect(both.headers["content-type"]).toBe("application/json");
		const { statements } = (await request("GET", `${year}&format=eu-statements`)).body;
		expect(statements[0]).toMatchObject({ automated_decision: "AUTOMATED_DECISION_NOT_AUTOMATED" });
	});
});
