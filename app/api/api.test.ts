import { apiClient, type Json, type Told } from "@test/api-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "~/features/api-keys/contract";
import { createApiKey, revokeApiKey } from "~/features/api-keys/index.server";
import { limitModerator } from "~/features/moderation/index.server";
import { hidePost, lockThread } from "~/features/threads/index.server";
import { endpoints } from "./endpoints.server";
import { openApiOf } from "./open-api/open-api.server";
import type { Problem } from "./problem";

let forum: HttpForum;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let acme: typeof larkspur;
let ines: number;
let tomas: number;
let reader: string;
let writer: string;
let staff: string;
let thread: { id: number; postId: number };

let api: ReturnType<typeof apiClient>;
const keyOf = (scopes: Scope[], memberId: number, brand = larkspur) => api.keyOf(scopes, memberId, brand);
/** As the writer, unless told otherwise. */
const request = (method: string, path: string, told: Told = {}) =>
	api.request(method, path, { key: writer, ...told });

const text = (markdown: string) => ({ markdown });
const aThread = (more: object = {}) => ({
	category: "general",
	title: "Which oil?",
	body: text("For an oak table."),
	...more,
});
const fieldsOf = (refusal: Problem) => refusal.errors?.map(({ field }) => field);

beforeAll(async () => {
	forum = await httpForum();
	api = apiClient(forum);
	larkspur = await forum.aBrand();
	acme = await forum.aBrand({ slug: "acme" });
	ines = await forum.aMember(larkspur.id, { handle: "ines" });
	tomas = await forum.aMember(larkspur.id, { handle: "tomas" });
	reader = await keyOf(["read"], ines);
	writer = await keyOf(["read", "write"], ines);
	staff = await keyOf(["read", "write", "moderate"], larkspur.owner);
	thread = await forum.aThread(larkspur, tomas, { title: "A table of oak" });
});
afterAll(() => forum?.close());

describe("who asks", () => {
	test.each([
		["without a key", null, {}],
		["with an empty one", null, { authorization: "" }],
		["with another scheme", null, { authorization: "Basic aW5lczppbmVz" }],
		["with a key nobody made", `fm_${"a".repeat(32)}`, {}],
		["with a session cookie only", null, { cookie: "folkmoot=something" }],
	])("%s is told to bring a key", async (_, key, headers) => {
		const answer = await request("GET", "/threads", { key, headers });
		expect(answer.status).toBe(401);
		expect(answer.refusal.code).toBe("unauthenticated");
		expect(answer.headers["www-authenticate"]).toBe("Bearer");
	});

	test("a member's own session opens nothing here", async () => {
		const cookie = await forum.cookieOf(larkspur.id, ines);
		expect((await request("GET", "/threads", { key: null, headers: { cookie } })).status).toBe(401);
	});

	test("a key of another forum is unknown", async () => {
		const foreign = await keyOf(["read"], acme.owner, acme);
		expect((await request("GET", "/threads", { key: foreign })).status).toBe(401);
		expect((await request("GET", "/threads", { key: foreign, brand: "acme" })).body.items).toEqual([]);
	});

	test("a revoked key is unknown at once", async () => {
		const ctx = await forum.context(larkspur.id, ines);
		const { id, secret } = await createApiKey(ctx, { name: "", scopes: ["read"], memberId: ines });
		expect((await request("GET", "/threads", { key: secret })).status).toBe(200);
		await revokeApiKey(ctx, id);
		expect((await request("GET", "/threads", { key: secret })).status).toBe(401);
	});

	test("a key does only what its scopes say", async () => {
		expect((await request("POST", "/threads", { key: reader, body: aThread() })).status).toBe(403);
		expect((await request("GET", "/threads", { key: await keyOf(["write"], ines) })).status).toBe(403);
	});

	test("a member's key writes as nobody else, and changes nothing by trying", async () => {
		const mighty = await keyOf(["read", "write", "moderate"], ines);
		for (const key of [writer, mighty]) {
			const { status, refusal } = await request("POST", "/threads", {
				key,
				body: aThread({ author: "tomas" }),
			});
			expect([status, refusal.detail]).toEqual([
				403,
				"Only a key of the forum's staff writes as somebody else.",
			]);
			expect((await request("POST", "/threads", { key, body: aThread({ author: "INES" }) })).status).toBe(
				201,
			);
		}
	});

	test("nobody gets a right through a key that its member lacks", async () => {
		const locked = await forum.aThread(larkspur, tomas);
		const act = { threadId: locked.id, on: true, reason: "" };
		await lockThread(await forum.context(larkspur.id, larkspur.owner), act);
		const owner = (await forum.context(larkspur.id, larkspur.owner)).actor?.handle;
		const moderator = await forum.aMember(larkspur.id, { role: "moderator" });
		const { id: elsewhere } = await forum.db
			.insertInto("category")
			.values({ brandId: larkspur.id, slug: "elsewhere", name: "Elsewhere" })
			.returning("id")
			.executeTakeFirstOrThrow();
		await limitModerator(await forum.context(larkspur.id, larkspur.owner), moderator, [elsewhere]);
		const body = { body: text("May I?"), author: owner };
		const path = `/threads/${locked.id}/posts`;
		const limited = await keyOf(["write", "moderate"], moderator);
		const plain = await keyOf(["write"], larkspur.owner);
		for (const key of [limited, plain]) expect((await request("POST", path, { key, body })).status).toBe(403);
		expect((await request("POST", path, { key: staff, body })).status).toBe(201);
	});

	test("an owner's key without the scope moderate has a member's rights", async () => {
		const plain = await keyOf(["read", "write"], larkspur.owner);
		const change = { body: text("Mine now.") };
		expect((await request("PATCH", `/posts/${thread.postId}`, { key: plain, body: change })).status).toBe(
			403,
		);
		expect((await request("PATCH", `/posts/${thread.postId}`, { key: staff, body: change })).status).toBe(
			200,
		);
	});
});

describe("input that is wrong", () => {
	test.each(["0", "-1", "1.5", "abc", "99999999999999999999", "%00", "__proto__"])(
		"thread %s is not there",
		async (id) => {
			for (const path of [`/threads/${id}`, `/threads/${id}/posts`, `/posts/${id}`]) {
				expect((await request("GET", path)).status).toBe(404);
			}
		},
	);

	test.each([
		["sort=newest", "sort"],
		["sort=top&sort=latest", "sort"],
		["limit=0", "limit"],
		["limit=101", "limit"],
		["cursor=damaged", "cursor"],
		["colour=red", "colour"],
	])("the list refuses ?%s by name", async (query, field) => {
		const { status, refusal } = await request("GET", `/threads?${query}`);
		expect([status, fieldsOf(refusal)]).toEqual([422, [field]]);
	});

	test("a category that is not there is not found", async () => {
		for (const slug of ["nowhere", "%00", ""])
			expect((await request("GET", `/threads?category=${slug}`)).status).toBe(404);
	});

	test.each<[string, unknown, string]>([
		["an unknown field", aThread({ colour: "red" }), "colour"],
		["__proto__", '{"__proto__":{},"category":"general","title":"Oak","body":{"markdown":"a"}}', "__proto__"],
		["a list as title", aThread({ title: ["Oak"] }), "title"],
		["a NUL", aThread({ title: "Oak\0" }), "title"],
		["half a character", '{"category":"general","title":"Oak \\ud800","body":{"markdown":"a"}}', "title"],
		["two texts", aThread({ body: { markdown: "a", document: {} } }), "body"],
		["no words", aThread({ body: text(" \n ") }), "body"],
		["a script as link", aThread({ body: { document: linkTo("javascript:alert(1)") } }), "body"],
		["a category of no forum", aThread({ category: "nowhere" }), "category"],
		["an author who is not here", aThread({ author: "nobody" }), "author"],
	])("a thread with %s is refused by the field's name", async (_, body, field) => {
		const { status, refusal } = await request("POST", "/threads", { key: staff, body });
		expect([status, fieldsOf(refusal)]).toEqual([422, [field]]);
	});

	test("a body that is not JSON is said to be so", async () => {
		expect((await request("POST", "/threads", { body: "{" })).refusal.code).toBe("malformed");
		expect((await request("POST", "/threads", { body: "[]" })).status).toBe(422);
		expect(
			(await request("POST", "/threads", { body: `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}` })).status,
		).toBe(422);
		expect(
			(await request("POST", "/threads", { body: aThread({ title: "x".repeat(1_000_000) }) })).status,
		).toBe(422);
		expect((await request("POST", "/threads", { body: "x".repeat(1_800_000) })).status).toBe(413);
		const form = { "content-type": "application/x-www-form-urlencoded" };
		expect((await request("POST", "/threads", { body: "a=b", headers: form })).status).toBe(415);
	});

	test("an address takes the methods that it names, and there are no others", async () => {
		for (const method of ["PUT", "OPTIONS", "PROPFIND"]) {
			const answer = await request(method, "/threads");
			expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
		}
		for (const path of ["/nowhere", "/threads/1/likes", "/threads.data"])
			expect((await request("GET", path)).status).toBe(404);
	});

	test("refusals speak the language of the request", async () => {
		const { refusal } = await request("GET", "/threads/999999", { headers: { "accept-language": "hu" } });
		const english = await request("GET", "/threads/999999");
		expect(refusal.code).toBe("not-found");
		expect(refusal.detail).not.toBe(english.refusal.detail);
	});
});

describe("reading", () => {
	test("a hidden post keeps its place and loses its text", async () => {
		const { body: reply } = await request("POST", `/threads/${thread.id}/posts`, {
			key: staff,
			body: { body: text("Buy my pills"), author: "tomas" },
		});
		await hidePost(await forum.context(larkspur.id, larkspur.owner), {
			postId: reply.id,
			reason: "advertising",
		});
		const { body } = await request("GET", `/threads/${thread.id}/posts?include=markdown`, { key: reader });
		expect(body.items.find(({ id }: Json) => id === reply.id)).toMatchObject({
			readable: false,
			body: { html: "", document: null, markdown: "" },
		});
		expect((await request("GET", `/posts/${reply.id}`, { key: reader })).status).toBe(404);
	});

	test("pages of a thread neither overlap nor leave anything out", async () => {
		const { body: long } = await request("POST", "/threads", { body: aThread() });
		for (let number = 2; number <= 5; number++) {
			await request("POST", `/threads/${long.id}/posts`, { body: { body: text(`Reply ${number}`) } });
		}
		const seen: number[] = [];
		let cursor = "";
		do {
			const { body } = await request("GET", `/threads/${long.id}/posts?limit=2${cursor}`);
			seen.push(...body.items.map(({ number }: Json) => number));
			cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : "";
		} while (cursor);
		expect(seen).toEqual([1, 2, 3, 4, 5]);
	});

	test("categories, threads and members are read as their contracts say", async () => {
		expect((await request("GET", "/categories")).body).toMatchObject({
			items: expect.arrayContaining([expect.objectContaining({ slug: "general" })]),
			nextCursor: null,
		});
		expect((await request("GET", "/threads?category=general&sort=top&limit=1")).body.items).toHaveLength(1);
		expect((await request("GET", `/threads/${thread.id}`)).body).toMatchObject({
			author: { handle: "tomas" },
			url: expect.stringMatching(`^http://larkspur\\.forum\\.test/t/${thread.id}/`),
		});
		expect((await request("GET", "/members/INES")).body).toMatchObject({ handle: "ines" });
		const head = await request("HEAD", `/threads/${thread.id}`);
		expect([head.status, head.text, Number(head.headers["content-length"]) > 0]).toEqual([200, "", true]);
	});
});

describe("writing", () => {
	test("nobody writes who has not accepted the rules", async () => {
		await forum.aMember(larkspur.id, { handle: "newcomer", rules: false });
		const body = aThread({ author: "newcomer" });
		const { status, refusal } = await request("POST", "/threads", { key: staff, body });
		expect([status, refusal.code]).toEqual([403, "forbidden"]);
	});

	test("what waits for a moderator says so, and only its author and staff read it", async () => {
		const { id: categoryId } = await forum.db
			.insertInto("category")
			.values({ brandId: larkspur.id, slug: "looked-at", name: "Looked at", preModerated: true })
			.returning("id")
			.executeTakeFirstOrThrow();
		expect(categoryId).toBeGreaterThan(0);
		const { status, body } = await request("POST", "/threads", { body: aThread({ category: "looked-at" }) });
		expect([status, body.visibility]).toEqual([201, "held"]);
		expect((await request("GET", `/posts/${body.postId}`)).body.visibility).toBe("held");
		const other = await keyOf(["read"], tomas);
		expect((await request("GET", `/threads/${body.id}`, { key: other })).status).toBe(404);
		expect((await request("GET", `/threads/${body.id}`, { key: staff })).body.visibility).toBe("held");
	});

	test("a locked thread takes no replies", async () => {
		const locked = await forum.aThread(larkspur, tomas);
		await lockThread(await forum.context(larkspur.id, larkspur.owner), {
			threadId: locked.id,
			on: true,
			reason: "",
		});
		expect(
			(await request("POST", `/threads/${locked.id}/posts`, { body: { body: text("Still") } })).status,
		).toBe(403);
		expect(
			(await request("POST", `/threads/${locked.id}/posts`, { key: staff, body: { body: text("Closed.") } }))
				.status,
		).toBe(201);
	});

	test("a change made meanwhile is not overwritten", async () => {
		const { body: started } = await request("POST", "/threads", { body: aThread() });
		const path = `/posts/${started.postId}`;
		const first = await request("PATCH", path, {
			body: { body: text("Better."), title: "Which wax?", revision: 1 },
		});
		expect([first.status, first.body.revision]).toEqual([200, 2]);
		expect((await request("PATCH", path, { body: { body: text("Worse."), revision: 1 } })).status).toBe(409);
		expect((await request("GET", `/threads/${started.id}`)).body.title).toBe("Which wax?");
	});

	test("another member's post is not for a member to change or delete", async () => {
		expect((await request("PATCH", `/posts/${thread.postId}`, { body: { body: text("Mine") } })).status).toBe(
			403,
		);
		expect((await request("DELETE", `/posts/${thread.postId}`)).status).toBe(403);
	});

	test("a reply answers a post, names its author, and can be deleted", async () => {
		const document = linkTo("https://example.com/");
		const { status, body, headers } = await request("POST", `/threads/${thread.id}/posts`, {
			key: staff,
			body: { body: { document }, author: "Tomas", replyTo: thread.postId },
		});
		expect(status).toBe(201);
		expect(body).toMatchObject({
			author: { handle: "tomas" },
			replyTo: { id: thread.postId, number: 1 },
			body: { document },
		});
		expect(headers.location).toBe(`http://larkspur.forum.test/api/v1/posts/${body.id}`);
		expect((await request("DELETE", `/posts/${body.id}`, { key: staff })).status).toBe(204);
	});
});

describe("sending something twice", () => {
	const named = (name: string) => ({ "idempotency-key": name });

	test("a name must be visible and not too long", async () => {
		for (const name of ["a b", "x".repeat(256)]) {
			expect((await request("POST", "/threads", { body: aThread(), headers: named(name) })).status).toBe(422);
		}
	});

	test("another request under a used name is a conflict", async () => {
		await request("POST", "/threads", { body: aThread(), headers: named("used") });
		const other = await request("POST", "/threads", {
			body: aThread({ title: "Which wax?" }),
			headers: named("used"),
		});
		expect([other.status, other.refusal.code]).toEqual([409, "conflict"]);
	});

	test("a refused request leaves its name free", async () => {
		const wrong = await request("POST", "/threads", {
			body: aThread({ category: "nowhere" }),
			headers: named("free"),
		});
		const right = await request("POST", "/threads", { body: aThread(), headers: named("free") });
		expect([wrong.status, right.status]).toEqual([422, 201]);
	});

	test("names of different keys do not meet", async () => {
		const answers = [writer, staff].map((key) =>
			request("POST", "/threads", { key, body: aThread(), headers: named("shared") }),
		);
		const [one, two] = await Promise.all(answers);
		expect(one?.body.id).not.toBe(two?.body.id);
	});

	test("twenty at once start one thread, and all get the same answer", async () => {
		const before = (await request("GET", "/members/ines")).body.threadCount;
		const sent = Array.from({ length: 20 }, () =>
			// The brand's own backend: a member would be asked to write more slowly.
			request("POST", "/threads", {
				key: staff,
				body: { ...aThread(), author: "ines" },
				headers: named("at-once"),
			}),
		);
		const answers = await Promise.all(sent);
		expect(
			new Set(answers.map(({ status, text: said, headers }) => `${status} ${headers.location} ${said}`)).size,
		).toBe(1);
		expect(answers.filter(({ headers }) => headers["idempotent-replay"] === "true")).toHaveLength(19);
		expect((await request("GET", "/members/ines")).body.threadCount).toBe(before + 1);
	});
});

describe("limits", () => {
	test("a member posts no faster through a key; the forum's own backend does", async () => {
		const hasty = await forum.aMember(larkspur.id, { handle: "hasty" });
		const path = `/threads/${thread.id}/posts`;
		const posting = (key: string, count: number, more = {}) =>
			Promise.all(
				Array.from({ length: count }, (_, n) =>
					request("POST", path, { key, body: { body: text(`Quickly, number ${n}`), ...more } }),
				),
			);
		const own = await posting(await keyOf(["write"], hasty), 31);
		expect(
			own
				.map(({ status }) => status)
				.sort()
				.slice(-2),
		).toEqual([201, 429]);
		const withoutModerate = await posting(await keyOf(["write"], larkspur.owner), 1, { author: "hasty" });
		expect(withoutModerate.map(({ status }) => status)).toEqual([429]);
		const backend = await posting(staff, 31, { author: "hasty" });
		expect(new Set(backend.map(({ status }) => status))).toEqual(new Set([201]));
	});

	test("many reports at once do not stand in each other's way", async () => {
		const handles = Array.from({ length: 25 }, (_, n) => `reporter${n}`);
		for (const handle of handles) await forum.aMember(larkspur.id, { handle });
		const path = `/posts/${thread.postId}/reports`;
		const answers = await Promise.all(
			handles.map((author) => request("POST", path, { key: staff, body: { reason: "spam", author } })),
		);
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
	});

	test("wrong keys from one network are soon told to wait, right ones are not", async () => {
		const statuses = new Set<number>();
		let wait: unknown;
		for (let tries = 0; tries < 61; tries++) {
			const answer = await request("GET", "/categories", { key: `fm_${"b".repeat(32)}` });
			statuses.add(answer.status);
			wait = answer.headers["retry-after"];
		}
		expect([...statuses]).toEqual([401, 429]);
		expect(Number(wait)).toBeGreaterThan(0);
		expect((await request("GET", "/categories")).status).toBe(200);
	});
});

describe("the description", () => {
	test("every example is what its contract says", () => {
		for (const { answer, body, bodyExample } of endpoints) {
			if (answer.schema) answer.schema.parse(answer.example);
			if (body) body.parse(bodyExample);
		}
	});

	test("names every endpoint once, and every reference leads somewhere", async () => {
		const { brand } = await forum.context(larkspur.id);
		const document = openApiOf(brand);
		expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
		for (const [, place] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
			const found = (place as string)
				.split("/")
				.reduce<unknown>((part, name) => (part as Json)?.[name], document);
			expect(found, place).toBeTruthy();
		}
		const served = await forum.send("GET", "/api/v1/openapi.json");
		expect(served.json()).toEqual(JSON.parse(JSON.stringify(document)));
	});

	test("is a page without scripts of its own", async () => {
		const page = await forum.send("GET", "/api/docs");
		expect(page.status).toBe(200);
		for (const { id } of endpoints) expect(page.text).toContain(`id="${id}"`);
		expect(page.text).not.toMatch(/ style="| on\w+="/);
	});
});

function linkTo(href: string) {
	const words = { type: "text", text: "here", marks: [{ type: "link", attrs: { href } }] };
	return { type: "doc", content: [{ type: "paragraph", content: [words] }] };
}
