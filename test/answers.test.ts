import { afterAll, beforeAll, expect, test } from "vitest";
import { addReply } from "~/features/threads/index.server";
import { type HttpForum, httpForum } from "./http-forum";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let owner: string;

beforeAll(async () => {
	forum = await httpForum();
	brand = await forum.aBrand();
	owner = await forum.cookieOf(brand.id, brand.owner);
});
afterAll(() => forum.close());

test("a method that nothing here takes is refused, and is no fault of ours", async () => {
	const page = await forum.send("TRACE", "/");
	expect([page.status, page.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
	expect((await forum.send("TRACE", "/api/v1/threads", { origin: null })).status).toBe(405);
});

test("a sitemap that the index does not name is not there", async () => {
	expect((await forum.send("GET", "/sitemap/0.xml")).status).toBe(404);
	await forum.aThread(brand, brand.owner);
	expect((await forum.send("GET", "/sitemap/0.xml")).text).toContain("/t/1/");
	for (const file of ["1.xml", "99.xml", "999999999.xml", "-1.xml", "pages.html"])
		expect((await forum.send("GET", `/sitemap/${file}`)).status).toBe(404);
	expect((await forum.send("GET", "/sitemap/pages.xml")).status).toBe(200);
});

test("a form that fails keeps all boxes that were ticked", async () => {
	const ticked = async (body: string) => {
		const { status, text } = await forum.send("POST", "/admin/api-keys", {
			cookie: owner,
			body,
			headers: { "content-type": "application/x-www-form-urlencoded" },
		});
		const boxes = text.match(/<input[^>]*name="scopes"[^>]*>/g) ?? [];
		const on = boxes.filter((box) => /\schecked/.test(box)).map((box) => /value="(\w+)"/.exec(box)?.[1]);
		return [status, on];
	};
	const name = `name=${"x".repeat(81)}`;
	expect(await ticked(`${name}&scopes=write&scopes=moderate`)).toEqual([422, ["write", "moderate"]]);
	expect(await ticked(`${name}&scopes=write`)).toEqual([422, ["write"]]);
	expect(await ticked(name)).toEqual([422, []]);
});

test("rules that did not change ask nobody again", async () => {
	const publish = (text: string) =>
		forum.send("POST", "/admin/rules", { cookie: owner, fields: { "text-en": text, "note-en": "New" } });
	const same = await publish("Be kind.\n");
	expect(same.status).toBe(422);
	expect(same.text).toContain("Nothing has changed");
	expect((await publish("Be kinder.")).status).toBe(303);
	expect((await publish("Be kind.")).status).toBe(303);
	const { rows } = await forum.services.pool.query(
		"select max(version)::int as newest from rules_version where brand_id = $1",
		[brand.id],
	);
	expect(rows).toEqual([{ newest: 3 }]);
});

test("the button that accepts an answer says what it does, and has no second state", async () => {
	const asked = await forum.aBrand({ slug: "acme" });
	const question = await forum.aThread(asked, asked.owner, { kind: "question" });
	const helper = await forum.aMember(asked.id);
	const ctx = await forum.context(asked.id, helper);
	await addReply(ctx, { threadId: question.id, body: "Like this.", bodyDocument: "" });
	const cookie = await forum.cookieOf(asked.id, asked.owner);
	const { text } = await forum.send("GET", `/t/${question.id}/${question.slug}`, { brand: "acme", cookie });
	const [button] = text.match(/<button[^>]*name="on" value="1"[^>]*>/) ?? [];
	expect(button).toBeDefined();
	expect(button).not.toContain("aria-pressed");
});
