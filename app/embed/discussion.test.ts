import { type EmbedClient, embedClient, type Json, SHOP } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allowOrigin, forbidOrigin, savePlacement } from "~/features/embed/index.server";
import { hidePost, lockThread } from "~/features/threads/index.server";

let forum: HttpForum;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;
let acme: typeof larkspur;
let shop: EmbedClient;
let other: EmbedClient;
let anna: string;
let ben: string;

const OTHER = "https://other.test";
const placement = (key: string, more: object = {}) => ({
	key,
	title: "",
	category: "",
	policy: "open" as const,
	guidelines: "",
	address: "",
	...more,
});
const owner = async (brand = larkspur) => forum.context(brand.id, brand.owner);
const read = async (key: string, session: string | null = null, query = ""): Promise<Json> =>
	(await shop.ask("GET", `/threads/${key}${query}`, { session })).body;
const textsIn = (thread: Json) =>
	thread.posts.map((post: Json) => post.document?.content[0].content[0].text ?? null);

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
	acme = await forum.aBrand({ slug: "acme" });
	shop = await embedClient(forum, larkspur);
	other = await embedClient(forum, acme, OTHER);
	anna = await shop.signIn("anna");
	ben = await shop.signIn("ben");
});
afterAll(() => forum?.close());

describe("origins", () => {
	test.each([
		"https://evil.test",
		"https://shop.test.evil.test",
		"http://shop.test",
		"https://shop.test:8443",
		"https://SHOP.test",
		"null",
		OTHER,
	])("a page of %s is told why it gets nothing", async (origin) => {
		for (const [method, path] of [
			["GET", "/threads/kettle"],
			["GET", "/list"],
			["GET", "/events?keys=kettle"],
			["POST", "/session"],
			["POST", "/threads/kettle/posts"],
		] as const) {
			const answer = await shop.ask(method, path, { origin, session: anna });
			expect([path, answer.status, answer.body.code]).toEqual([path, 403, "origin-not-allowed"]);
		}
	});

	test("its browser is not told yes beforehand", async () => {
		const headers = { "access-control-request-method": "POST" };
		const answer = await shop.ask("OPTIONS", "/threads/kettle/posts", {
			origin: "https://evil.test",
			headers,
		});
		expect(answer.status).toBe(403);
		expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
	});

	test("a page of an allowed one may ask, with its own origin and no cookies", async () => {
		const answer = await shop.ask("OPTIONS", "/posts/1/like");
		expect(answer.status).toBe(204);
		expect(answer.headers["access-control-allow-origin"]).toBe(SHOP);
		expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
		expect(answer.headers["access-control-allow-methods"]).toContain("PUT");
		expect(answer.headers["access-control-allow-headers"]).toContain("Idempotency-Key");
		expect(answer.headers.vary).toContain("Origin");
	});

	test("one is allowed and forbidden at once, and its sessions end with it", async () => {
		const ctx = { ...(await owner()), now: new Date() };
		const origin = "https://new.test";
		const status = async (session: string | null = null) =>
			(await shop.ask("GET", "/threads/kettle", { origin, session })).status;
		expect(await status()).toBe(403);
		await allowOrigin(ctx, origin);
		expect(await status()).toBe(200);
		await forbidOrigin(ctx, origin);
		expect(await status()).toBe(403);
	});

	test("a kept answer is given to each with its own origin", async () => {
		await forum.waitUntilHearing();
		await allowOrigin({ ...(await owner()), now: new Date() }, "https://second.test");
		for (const origin of [SHOP, "https://second.test", SHOP]) {
			const answer = await shop.ask("GET", "/threads/kept", { origin });
			expect(answer.headers["access-control-allow-origin"]).toBe(origin);
			expect(answer.headers.vary).toContain("Origin");
		}
	});
});

describe("a session of the widget", () => {
	test.each(["/", "/new", "/api/v1/threads", "/mod", "/admin", "/settings", "/p/1/like"])(
		"opens nothing at %s",
		async (path) => {
			for (const method of ["GET", "POST"]) {
				const headers = { authorization: `Bearer ${anna}` };
				expect((await forum.send(method, path, { headers })).status).toBe(403);
			}
		},
	);

	test("is unknown to another brand, and to another page", async () => {
		await allowOrigin({ ...(await owner()), now: new Date() }, OTHER);
		const elsewhere = await other.ask("GET", "/threads/kettle", { session: anna });
		expect(elsewhere.body.code).toBe("session-expired");
		const page = await shop.ask("GET", "/threads/kettle", { session: anna, origin: OTHER });
		expect(page.body.code).toBe("session-expired");
	});

	test("that nobody gave is signed out, and a forum's cookie is not one", async () => {
		const made = await shop.ask("GET", "/threads/kettle", { session: `fme_${"a".repeat(32)}` });
		expect([made.status, made.body.code]).toEqual([401, "session-expired"]);
		const cookie = await forum.cookieOf(larkspur.id, larkspur.owner);
		const answer = await shop.ask("POST", "/threads/kettle/posts", {
			body: { markdown: "a" },
			headers: { cookie },
		});
		expect(answer.body.code).toBe("session-missing");
	});

	test("of an owner moderates nothing", async () => {
		const { id } = await forum.db
			.selectFrom("ssoIdentity")
			.select("memberId as id")
			.where("subject", "=", "ben")
			.executeTakeFirstOrThrow();
		const { body } = await shop.post(anna, "power", "Mine.");
		const setRole = (role: "member" | "owner") =>
			forum.db.updateTable("member").set({ role }).where("id", "=", id).execute();
		await setRole("owner");
		expect((await shop.ask("DELETE", `/posts/${body.post.id}`, { session: ben })).status).toBe(403);
		const edit = { markdown: "Yours.", revision: 1 };
		expect((await shop.ask("PATCH", `/posts/${body.post.id}`, { session: ben, body: edit })).status).toBe(
			403,
		);
		await setRole("member");
	});
});

describe("posting", () => {
	test("a visitor is told to sign in, a newcomer to accept the rules", async () => {
		const body = { markdown: "Hello." };
		expect((await shop.ask("POST", "/threads/rules/posts", { body })).body.code).toBe("session-missing");
		const carla = await shop.signIn("carla", { rules: false });
		expect((await shop.post(carla, "rules", "Hello.")).body.code).toBe("rules-not-accepted");
		expect((await read("rules", carla)).member).toMatchObject({ name: "carla", acceptedRules: false });
		const rules = (await shop.ask("GET", "/rules")).body;
		expect(rules).toMatchObject({ version: 1, document: { type: "doc" } });
		const accepted = await shop.ask("POST", "/rules/acceptance", { session: carla, body: { version: 1 } });
		expect(accepted.body.member.acceptedRules).toBe(true);
		expect((await shop.post(carla, "rules", "Hello.")).status).toBe(201);
	});

	test("the same post sent twice, or four times at once, is one", async () => {
		const sends = [1, 2, 3, 4].map(() => shop.post(anna, "double", "Only once.", {}, "key-1"));
		const answers = await Promise.all(sends);
		expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
		expect(new Set(answers.map(({ body }) => body.post.id)).size).toBe(1);
		const later = await shop.post(anna, "double", "Only once.", {}, "key-1");
		expect(later.headers["idempotent-replay"]).toBe("true");
		expect((await read("double")).postCount).toBe(1);
		expect((await shop.post(anna, "double", "Something else.", {}, "key-1")).body.code).toBe("conflict");
	});

	test("two first posts at once open one thread", async () => {
		const answers = await Promise.all([shop.post(anna, "race", "First."), shop.post(ben, "race", "Second.")]);
		expect(answers.map(({ status }) => status)).toEqual([201, 201]);
		const thread = await read("race");
		expect(thread.postCount).toBe(2);
		const { rows } = await forum.services.pool.query("select 1 from thread where title = 'race'");
		expect(rows).toHaveLength(1);
	});

	test.each([
		["a key that none can have", "a%2Cb", "Hello.", "not-found"],
		["a key that is an ending", "x.html", "Hello.", "method-not-allowed"],
		["nothing at all", "empty", " \n", "invalid"],
	])("%s is refused", async (_, key, markdown, code) => {
		const answer = await shop.post(anna, key, markdown);
		expect(code === "method-not-allowed" ? 404 : answer.body.code).toBe(
			code === "method-not-allowed" ? answer.status : code,
		);
	});

	test("a reply to another thread's post is refused", async () => {
		const elsewhere = (await shop.post(anna, "elsewhere", "There.")).body.post;
		const answer = await shop.post(anna, "here", "Here.", { replyTo: elsewhere.id });
		expect(answer.body.code).toBe("invalid");
		expect((await read("here")).postCount).toBe(0);
	});

	test("where it can only be read, nothing is taken", async () => {
		await savePlacement(await owner(), placement("shelf", { policy: "read-only" }));
		expect((await shop.post(anna, "shelf", "Hello.")).body.code).toBe("read-only");
	});

	test("in a locked thread is refused, and the page says why", async () => {
		const { body } = await shop.post(anna, "locked", "Before.");
		const { threadId } = await forum.db
			.selectFrom("post")
			.select("threadId")
			.where("id", "=", body.post.id)
			.executeTakeFirstOrThrow();
		await lockThread(await owner(), { threadId, on: true, reason: "Enough said." });
		expect((await shop.post(ben, "locked", "After.")).body.code).toBe("read-only");
		expect((await read("locked")).closed).toBe("Enough said.");
	});

	test("where moderators look first, only its author sees it", async () => {
		await savePlacement(await owner(), placement("careful", { policy: "pre-moderated", title: "Careful" }));
		const { body } = await shop.post(anna, "careful", "Please look.");
		expect(body.post.state).toBe("held");
		expect(textsIn(await read("careful", anna))).toEqual(["Please look."]);
		expect(textsIn(await read("careful", ben))).toEqual([]);
		expect(await read("careful")).toMatchObject({ postCount: 0, posts: [] });
		const snapshot = await shop.ask("GET", "/threads/careful.html");
		expect(snapshot.text).not.toContain("Please look.");
		const held = await forum.db
			.selectFrom("moderationCase")
			.select("queue")
			.where("postId", "=", body.post.id)
			.executeTakeFirst();
		expect(held?.queue).toBe("held");
	});

	test("keeps the page where it stands, if it is one of the brand's", async () => {
		await shop.post(anna, "page-a", "Hello.", {
			page: `${SHOP}/kettle?utm_source=mail&size=2#top`,
			title: "The kettle",
		});
		await shop.post(anna, "page-b", "Hello.", { page: "https://evil.test/", title: "The other kettle" });
		const rows = await forum.db
			.selectFrom("placement")
			.select(["key", "address"])
			.where("key", "in", ["page-a", "page-b"])
			.orderBy("key")
			.execute();
		expect(rows).toEqual([
			{ key: "page-a", address: `${SHOP}/kettle?size=2` },
			{ key: "page-b", address: null },
		]);
		expect((await read("page-a")).title).toBe("The kettle");
	});

	test("edits, likes, reports and deletes, each by whoever may", async () => {
		const { post } = (await shop.post(anna, "verbs", "Frist.")).body;
		const edit = (session: string, revision: number) =>
			shop.ask("PATCH", `/posts/${post.id}`, { session, body: { markdown: "First.", revision } });
		expect((await edit(ben, 1)).body.code).toBe("forbidden");
		expect((await edit(anna, 1)).body.post).toMatchObject({ revision: 2 });
		expect((await edit(anna, 1)).body.code).toBe("conflict");
		expect((await shop.ask("PUT", `/posts/${post.id}/like`, { session: anna })).body.code).toBe("forbidden");
		const liked = await shop.ask("PUT", `/posts/${post.id}/like`, { session: ben });
		expect(liked.body).toEqual({ liked: true, likeCount: 1 });
		expect((await read("verbs", ben)).posts[0]).toMatchObject({ liked: true, likeCount: 1 });
		const report = { reason: "spam", text: "" };
		expect((await shop.ask("POST", `/posts/${post.id}/reports`, { session: ben, body: report })).status).toBe(
			201,
		);
		expect((await shop.ask("DELETE", `/posts/${post.id}`, { session: ben })).body.code).toBe("forbidden");
		expect((await shop.ask("DELETE", `/posts/${post.id}`, { session: anna })).status).toBe(204);
		expect(await read("verbs")).toMatchObject({ postCount: 0, posts: [] });
	});

	test("touches no post that no widget shows", async () => {
		const thread = await forum.aThread(larkspur, larkspur.owner);
		for (const [method, path, body] of [
			["PUT", "like", undefined],
			["POST", "reports", { reason: "spam" }],
		] as const)
			expect(
				(await shop.ask(method, `/posts/${thread.postId}/${path}`, { session: anna, body })).status,
			).toBe(404);
	});
});

describe("reading", () => {
	test("gives pages in each order, without a gap or a repetition", async () => {
		for (let number = 1; number <= 23; number++) {
			forum.advance(60_000);
			await shop.post(number % 2 ? anna : ben, "long", `Number ${number}.`);
		}
		const all = Array.from({ length: 23 }, (_, index) => `Number ${index + 1}.`);
		for (const [sort, expected] of [
			["oldest", all],
			["newest", [...all].reverse()],
			["best", all],
		] as const) {
			const first = await read("long", null, `?sort=${sort}`);
			const second = await read("long", null, `?sort=${sort}&cursor=${first.nextCursor}`);
			expect([...textsIn(first), ...textsIn(second)]).toEqual(expected);
			expect(second).toMatchObject({ nextCursor: null, strings: {}, reasons: [] });
		}
		expect((await shop.ask("GET", "/threads/long?cursor=nonsense")).body.code).toBe("invalid");
	}, 60_000);

	test("keeps the place of what was hidden while somebody answers it", async () => {
		const { post } = (await shop.post(anna, "hidden", "Rude.")).body;
		const answer = (await shop.post(ben, "hidden", "Why?", { replyTo: post.id })).body.post;
		expect(answer.replyTo).toEqual({ id: post.id, name: "anna" });
		await hidePost(await owner(), { postId: post.id, reason: "rude" });
		const thread = await read("hidden", anna);
		expect(textsIn(thread)).toEqual([null, "Why?"]);
		expect(thread.posts[0]).toMatchObject({ state: "hidden", document: null });
	});

	test("is answered with 304 where nothing changed, and anew where something did", async () => {
		await shop.post(anna, "etag", "One.");
		const first = await shop.ask("GET", "/threads/etag");
		const tag = { "if-none-match": String(first.headers.etag) };
		expect((await shop.ask("GET", "/threads/etag", { headers: tag })).status).toBe(304);
		await shop.post(ben, "etag", "Two.");
		const second = await shop.ask("GET", "/threads/etag", { headers: tag });
		expect(second.status).toBe(200);
		expect(textsIn(second.body)).toEqual(["One.", "Two."]);
	});

	test("a snapshot is safe HTML for every page, with what search engines read", async () => {
		await shop.post(anna, "snapshot", "</script><script>alert(1)</script> **bold** @ben");
		const answer = await shop.ask("GET", "/threads/snapshot.html", { origin: "https://evil.test" });
		expect(answer.status).toBe(200);
		expect(answer.headers["access-control-allow-origin"]).toBe("*");
		expect(answer.headers["cache-control"]).toContain("public, max-age=60");
		expect(answer.headers["content-type"]).toContain("text/html");
		expect(answer.text.match(/<script/g)).toHaveLength(1);
		expect(answer.text).toContain('<script type="application/ld+json">');
		expect(answer.text).toContain("<strong>bold</strong>");
		expect(answer.text).not.toMatch(/href="\//);
		const again = await shop.ask("GET", "/threads/snapshot.html", {
			headers: { "if-none-match": String(answer.headers.etag) },
		});
		expect(again.status).toBe(304);
	});

	test("counts of all keys come in one answer that everybody may keep", async () => {
		await shop.post(anna, "counted", "One.");
		const answer = await shop.ask("GET", "/counts?keys=counted,nobody-here", { origin: "https://evil.test" });
		expect(answer.body).toEqual({ counts: { counted: 1, "nobody-here": 0 } });
		expect(answer.headers["access-control-allow-origin"]).toBe("*");
		expect(answer.headers["cache-control"]).toContain("public, max-age=30");
		await shop.post(ben, "counted", "Two.");
		expect((await shop.ask("GET", "/counts?keys=counted,nobody-here")).body.counts.counted).toBe(2);
		expect((await shop.ask("GET", "/counts?keys=")).body.code).toBe("invalid");
	});

	test("one brand knows nothing of another's places", async () => {
		await shop.post(anna, "apart", "Larkspur's.");
		const answer = await other.ask("GET", "/threads/apart");
		expect(answer.body).toMatchObject({ postCount: 0, posts: [] });
		expect((await other.ask("GET", "/counts?keys=apart")).body.counts.apart).toBe(0);
		const mallory = await other.signIn("mallory");
		const { post } = (await read("apart")).posts[0]
			? { post: (await read("apart")).posts[0] }
			: { post: null };
		expect((await other.ask("PUT", `/posts/${post?.id}/like`, { session: mallory })).status).toBe(404);
	});

	test("a thread in two places is one discussion", async () => {
		const { post } = (await shop.post(anna, "first-place", "Here.")).body;
		const { threadId } = await forum.db
			.selectFrom("post")
			.select("threadId")
			.where("id", "=", post.id)
			.executeTakeFirstOrThrow();
		await savePlacement(
			await owner(),
			placement("second-place", { threadId, title: "Elsewhere", policy: "read-only" }),
		);
		const second = await read("second-place");
		expect(textsIn(second)).toEqual(["Here."]);
		expect(second).toMatchObject({ title: "Elsewhere", policy: "read-only" });
	});

	test("threads are listed, and the sentences of the interface come along", async () => {
		const { body } = await shop.ask("GET", "/list?limit=2&locale=hu");
		expect(body.threads).toHaveLength(2);
		expect(body).toMatchObject({ locale: "hu", newThreadUrl: "http://larkspur.forum.test/new" });
		expect((await shop.ask("GET", "/list?limit=0")).body.threads).toEqual([]);
	});

	test.each(["/nothing", "/threads", "/posts/abc/like", "/threads/a.data"])(
		"nothing is at %s",
		async (path) => {
			expect((await shop.ask("GET", path)).status).toBeGreaterThanOrEqual(404);
		},
	);
});
