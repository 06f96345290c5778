import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptRules } from "~/features/rules/index.server";
import { addReply, hidePost } from "~/features/threads/index.server";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: { id: number; owner: number; categoryId: number };
let anna: number;
let thread: { id: number; slug: string; postId: number };

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	anna = await forum.aMember(brand.id, { handle: "anna", email: "anna@example.com" });
	thread = await forum.aThread(brand, anna, {
		title: 'How <b>bold</b> & "quoted" </script><script>alert(1)</script>',
		tags: ["one", "two"],
	});
	await forum.waitUntilHearing();
});
afterAll(async () => {
	await forum.close();
});

const path = () => `/t/${thread.id}/${thread.slug}`;
const withoutNonce = (html: string) => html.replace(/nonce="[^"]*"/g, "");

test("pages that are rendered directly are what Remix renders", async () => {
	const cookie = await forum.cookieOf(brand.id, anna);
	for (const address of [
		"/",
		"/?sort=top",
		"/c/general",
		"/tag/one",
		"/m/anna",
		"/search",
		"/search?q=bold",
		"/search?q=zeppelin",
		path(),
		`${path()}?page=1`,
	]) {
		for (const session of [undefined, cookie]) {
			const direct = await forum.send("GET", `${address}${address.includes("?") ? "&" : "?"}fresh=1`, {
				cookie: session,
			});
			const whole = await forum.sendThroughRemix(`${address}${address.includes("?") ? "&" : "?"}fresh=1`, {
				cookie: session,
			});
			expect(direct.status).toBe(200);
			expect(withoutNonce(direct.text), address).toBe(withoutNonce(whole.text));
		}
	}
});

test("no page lets a title, a name or a text become markup", async () => {
	for (const address of ["/", path(), "/m/anna", "/feed.rss", "/feed.atom", `/t/${thread.id}/feed.atom`]) {
		const { text } = await forum.send("GET", address);
		expect(text, address).not.toContain("<script>alert(1)");
		expect(text, address).not.toContain("<b>bold</b>");
	}
});

test("scripts run by nonce or from this host only, and nothing frames a page", async () => {
	const { headers } = await forum.send("GET", path());
	const policy = String(headers["content-security-policy"]);
	expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{36}'(;|$)/);
	expect(policy).not.toMatch(/unsafe-(inline|eval)|\*/);
	expect(policy).toContain("frame-ancestors 'none'");
	expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("a visitor's page is kept, answers 304, and is another after a reply", async () => {
	const first = await forum.send("GET", path());
	const etag = String(first.headers.etag);
	expect((await forum.send("GET", path(), { headers: { "if-none-match": etag } })).status).toBe(304);
	const nonces = [first, await forum.send("GET", path())].map(
		({ headers }) => /nonce-([\w-]+)/.exec(String(headers["content-security-policy"]))?.[1],
	);
	expect(nonces[0]).not.toBe(nonces[1]);
	await addReply(await forum.context(brand.id, brand.owner), {
		threadId: thread.id,
		body: "fresh words",
		bodyDocument: "",
	});
	expect((await forum.send("GET", path())).text).toContain("fresh words");
});

test("what a request carries besides its address does not reach the kept page", async () => {
	const clean = (await forum.send("GET", path())).text;
	const carried: Record<string, string>[] = [
		{ "x-forwarded-host": "evil.example" },
		{ "x-forwarded-proto": "https" },
		{ accept: "application/json" },
		{ "x-requested-with": "XMLHttpRequest" },
		{ referer: "https://evil.example/" },
		{ "user-agent": "<script>" },
	];
	for (const headers of carried) await forum.send("GET", path(), { headers });
	expect((await forum.send("GET", path())).text).toBe(clean);
	expect(clean).not.toContain("evil.example");
});

test("a hidden post leaves pages, feeds and the kept copy at once", async () => {
	const { id } = await addReply(await forum.context(brand.id, anna), {
		threadId: thread.id,
		body: "regrettable words",
		bodyDocument: "",
	});
	const addresses = [path(), `/t/${thread.id}/feed.rss`, `/t/${thread.id}/feed.atom`];
	for (const address of addresses)
		expect((await forum.send("GET", address)).text).toContain("regrettable words");
	await hidePost(await forum.context(brand.id, brand.owner), { postId: id, reason: "" });
	for (const address of addresses)
		expect((await forum.send("GET", address)).text, address).not.toContain("regrettable words");
	expect((await forum.send("GET", `/p/${id}`)).status).toBe(404);
});

test("an unknown host, page, thread or number is a plain 404", async () => {
	expect((await forum.send("GET", "/", { brand: "nobody" })).status).toBe(404);
	for (const address of [
		"/nothing",
		"/t/0",
		"/t/abc",
		"/t/99999999999999999999",
		"/t/-1",
		`${path()}?page=99`,
		"/c/nothing",
		"/m/nobody",
		"/tag/none",
		"/p/0",
		"/%00",
		"/%E0%A4%A",
		"/t/1%00",
		"/sitemap/x.xml",
		"/uploads/1",
		"/t/99999/feed.rss",
		"/c/none/feed.atom",
	]) {
		expect((await forum.send("GET", address)).status, address).toBe(404);
	}
});

test("damaged bodies are refused and never a fault", async () => {
	const cookie = await forum.cookieOf(brand.id, anna);
	for (const [type, body] of [
		["application/json", "{}"],
		["multipart/form-data; boundary=x", "--y\r\nnot a form"],
		["text/plain", "x"],
		["application/x-www-form-urlencoded", "%E0%A4%A=%"],
		["", ""],
	] as const) {
		const answer = await forum.send("POST", path(), {
			cookie,
			body,
			headers: type ? { "content-type": type } : {},
		});
		expect(answer.status, type).toBeGreaterThanOrEqual(400);
		expect(answer.status, type).toBeLessThan(500);
	}
	const huge = await forum
		.send("POST", path(), {
			cookie,
			body: "x",
			headers: { "content-type": "application/x-www-form-urlencoded", "content-length": "999999999" },
		})
		.catch(() => null);
	expect(huge?.status ?? 413).toBe(413);
});

test("a form that fails keeps what was typed and says what is wrong by the field", async () => {
	const cookie = await forum.cookieOf(brand.id, anna);
	const answer = await forum.send("POST", "/new", {
		cookie,
		fields: {
			categoryId: String(brand.categoryId),
			kind: "idea",
			title: "",
			tags: "a,b",
			body: "Much that I wrote",
		},
	});
	expect(answer.status).toBe(422);
	expect(answer.text).toContain("Much that I wrote");
	expect(answer.text).toMatch(/id="field-title-problem"/);
	expect(answer.text).toMatch(/aria-invalid="true"[^>]*/);
	const wrong = await forum.send("POST", "/sign-in", {
		fields: { email: "anna@example.com", password: "not the password", next: "/" },
	});
	expect(wrong.text).toContain("anna@example.com");
	expect(wrong.text).not.toContain("not the password");
});

test("what is wrong with one tag, with the editor's text or with the choice of rights is said by its field", async () => {
	const cookie = await forum.cookieOf(brand.id, anna);
	const fields = {
		categoryId: String(brand.categoryId),
		kind: "idea",
		title: "A title",
		tags: "",
		body: "b",
	};
	const tags = await forum.send("POST", "/new", { cookie, fields: { ...fields, tags: "good,<b>" } });
	expect(tags.text).toMatch(/id="field-tags-problem">A tag is letters/);
	const bodyDocument = "x".repeat(1_000_001);
	const text = await forum.send("POST", "/new", { cookie, fields: { ...fields, bodyDocument } });
	expect(text.text).toMatch(/id="field-body-problem">Use at most/);
	const owner = await forum.cookieOf(brand.id, brand.owner);
	const key = await forum.send("POST", "/admin/api-keys", { cookie: owner, fields: { name: "importer" } });
	expect(key.status).toBe(422);
	expect(key.text).toMatch(/<p class="problem">/);
});

test("an address of a category that is taken is said once, by its field", async () => {
	const cookie = await forum.cookieOf(brand.id, brand.owner);
	const fields = {
		id: "",
		name: "N",
		slug: "general",
		hue: "1",
		readableBy: "everyone",
		postableBy: "members",
	};
	const answer = await forum.send("POST", "/admin/categories", { cookie, fields });
	expect(answer.status).toBe(409);
	expect(answer.text.match(/Another category has this address/g)).toHaveLength(1);
});

test("a moderator says why a thread is locked, and readers see it", async () => {
	const cookie = await forum.cookieOf(brand.id, brand.owner);
	const { id, slug } = await forum.aThread(brand, anna);
	expect((await forum.send("GET", `/t/${id}/lock`)).headers.location).toContain("/sign-in");
	expect((await forum.send("GET", `/t/${id}/lock`, { cookie })).text).toContain('name="reason"');
	const refused = await forum.send("POST", `/t/${id}/lock`, { cookie, fields: { on: "1", reason: "a\nb" } });
	expect(refused.text).toMatch(/id="field-reason-problem"/);
	await forum.send("POST", `/t/${id}/lock`, {
		cookie,
		fields: { on: "1", reason: "Answered in the manual." },
	});
	expect((await forum.send("GET", `/t/${id}/${slug}`)).text).toContain("Answered in the manual.");
});

test("who is sent to new rules first finds what they wrote where they wrote it", async () => {
	const late = await forum.aMember(brand.id, { rules: false });
	const cookie = await forum.cookieOf(brand.id, late);
	const reply = await forum.send("POST", path(), { cookie, fields: { body: "An answer that took an hour" } });
	expect(reply.headers.location).toContain("/rules?next=");
	expect((await forum.send("GET", path(), { cookie })).text).toContain("An answer that took an hour");
	const fields = {
		categoryId: String(brand.categoryId),
		kind: "idea",
		title: "Half a day",
		body: "Of writing",
	};
	await forum.send("POST", "/new", { cookie, fields });
	await acceptRules(await forum.context(brand.id, late), 1);
	const form = await forum.send("GET", "/new", { cookie });
	expect(form.text).toContain('value="Half a day"');
	expect(form.text).toContain("Of writing");
});

test("a way back in a form never leaves the forum", async () => {
	const cookie = await forum.cookieOf(brand.id, brand.owner);
	for (const back of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
		const answer = await forum.send("POST", `/p/${thread.postId}/like`, {
			cookie,
			fields: { on: "1", back },
		});
		expect(answer.headers.location).toBe(path());
	}
});

test("a language of one's own is remembered", async () => {
	const answer = await forum.send("POST", "/language", { fields: { locale: "hu", back: "/rules" } });
	expect(answer.status).toBe(303);
	const cookie = String(answer.headers["set-cookie"]).split(";")[0];
	expect((await forum.send("GET", "/rules", { cookie })).text).toContain('<html lang="hu">');
	expect((await forum.send("GET", "/rules", { headers: { "accept-language": "ru" } })).text).toContain(
		'<html lang="ru">',
	);
});

test("readiness names what is there, and life needs nothing", async () => {
	expect((await forum.send("GET", "/healthz", { brand: "nobody" })).status).toBe(200);
	expect((await forum.send("GET", "/readyz")).json()).toEqual({
		status: "ready",
		database: "ok",
		migrations: "ok",
		queue: "ok",
		searchLagSeconds: expect.any(Number),
	});
});

test("no field of any form answers with a fault, whatever it is sent", async () => {
	const cookie = await forum.cookieOf(brand.id, anna);
	const owner = await forum.cookieOf(brand.id, brand.owner);
	const own = await forum.aThread(brand, anna);
	const nasty = [
		"",
		"\0",
		"a\0b",
		"\ud800",
		"x".repeat(300_000),
		"[object Object]",
		"__proto__",
		"-1",
		"1e309",
		"99999999999999999999",
		"NaN",
		"{}",
		'{"type":"doc"}',
		"' or 1=1 --",
		"../../etc/passwd",
		"\u202e",
		"%00",
	];
	const forms: [string, string, Record<string, string>][] = [
		[
			"/new",
			cookie,
			{
				categoryId: String(brand.categoryId),
				kind: "discussion",
				title: "t",
				tags: "",
				body: "b",
				bodyDocument: "",
			},
		],
		[`/t/${own.id}/a-thread`, cookie, { body: "b", bodyDocument: "", replyTo: "" }],
		[`/p/${own.postId}/edit`, cookie, { body: "b", bodyDocument: "", title: "t", revision: "1" }],
		[`/p/${own.postId}/like`, owner, { on: "1", back: "/" }],
		["/drafts", cookie, { place: "new-thread", title: "", body: "b", bodyDocument: "" }],
		["/settings", cookie, { displayName: "Anna", bio: "", locale: "", "mail-reply": "on" }],
		["/notifications", cookie, { upTo: "1" }],
		["/rules", cookie, { version: "1", next: "/" }],
		["/language", cookie, { locale: "en", back: "/" }],
		["/sign-in", "", { email: "a@example.com", password: "p", next: "/" }],
		["/sign-up", "", { email: "a@example.com", displayName: "a", password: "p" }],
		["/reset?index", "", { email: "a@example.com" }],
		["/confirm", "", { token: "x" }],
		["/reset/xyz", "", { password: "x" }],
		[
			"/admin?index",
			owner,
			{
				name: "n",
				tagline: "",
				accent: "#2f6f5e",
				accentDark: "#7fcbb4",
				radius: "8",
				font: "system",
				locale: "en",
				timeZone: "UTC",
			},
		],
		["/admin/rules", owner, { "text-en": "x", "note-en": "" }],
		[
			"/admin/categories",
			owner,
			{
				id: "",
				name: "n",
				slug: "s",
				description: "",
				hue: "1",
				position: "1",
				readableBy: "everyone",
				postableBy: "members",
			},
		],
		["/admin/members", owner, { handle: "anna", role: "member" }],
		["/admin/api-keys", owner, { name: "", scopes: "read", revoke: "1" }],
	];
	for (const [address, session, fields] of forms) {
		for (const name of Object.keys(fields)) {
			for (const value of nasty) {
				const answer = await forum.send("POST", address, {
					cookie: session || undefined,
					fields: { ...fields, [name]: value },
				});
				expect(answer.status, `${address} ${name}=${JSON.stringify(value.slice(0, 20))}`).toBeLessThan(500);
			}
		}
		const missing = await forum.send("POST", address, { cookie: session || undefined, fields: {} });
		expect(missing.status, `${address} without fields`).toBeLessThan(500);
	}
}, 240_000);
