import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newPlacement } from "~/features/embed/contract";
import { savePlacement } from "~/features/embed/index.server";
import { setAvatar } from "~/features/members/index.server";
import { saveLevels } from "~/features/standing/index.server";
import { startingLevels } from "~/features/standing/levels/contract";
import { addPicture, addReply, hidePost } from "~/features/threads/index.server";
import { aPicture } from "./a-picture";
import { apiClient } from "./api-client";
import { embedClient } from "./embed-client";
import { type HttpForum, httpForum } from "./http-forum";
import { multipart } from "./multipart";

let forum: HttpForum;
let brand: Awaited<ReturnType<HttpForum["aBrand"]>>;
let author: number;
let cookie: string;
let thread: number;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	author = await forum.aMember(brand.id, { handle: "anna" });
	cookie = await forum.cookieOf(brand.id, author);
});
afterAll(() => forum?.close());
beforeEach(async () => {
	thread = (await forum.aThread(brand, brand.owner)).id;
});

const as = (memberId: number) => forum.context(brand.id, memberId);
const bring = async (memberId = author) => (await addPicture(await as(memberId), await aPicture())).id;
const read = (path: string, by?: string, headers?: Record<string, string>) =>
	forum.send("GET", path, { cookie: by, headers });
async function submit(
	path: string,
	fields: Record<string, string | File>,
	{ by = cookie, headers = {} as Record<string, string> } = {},
) {
	const sent = await multipart(fields);
	return forum.send("POST", path, { cookie: by, ...sent, headers: { ...sent.headers, ...headers } });
}
const upload = (picture: File | string, headers = { accept: "application/json" } as Record<string, string>) =>
	submit("/uploads", { picture }, { headers });
const reply = (fields: Record<string, string | File>) => submit(`/t/${thread}/a-thread`, fields);
const page = async () => (await read(`/t/${thread}/a-thread`)).text;

describe("the editor is told in words", () => {
	test.each([
		["what is no picture", () => new File(["<svg/>"], "a.svg"), 422, /PNG, JPEG or WebP/],
		["what is text where a picture should be", () => "data:image/png;base64,AAAA", 422, /PNG, JPEG/],
		["what is too large", () => new File([new Uint8Array(5_500_000)], "a.png"), 422, /5 MB/],
	])("%s", async (_, picture, status, words) => {
		const answer = await upload(picture());
		expect(answer.status).toBe(status);
		expect(answer.json()).toMatchObject({ words: expect.stringMatching(words) });
	});

	test("in the reader's language", async () => {
		const answer = await upload("nothing", { accept: "application/json", "accept-language": "hu" });
		expect(answer.json()).toMatchObject({ words: expect.stringMatching(/WebP-kép,/) });
	});
});

test("a picture from another site's form is refused", async () => {
	const sent = await multipart({ picture: await aPicture() });
	const answer = await forum.send("POST", "/uploads", { cookie, ...sent, origin: "https://evil.example" });
	expect(answer.status).toBe(403);
});

test("a picture is brought, and only its author sees it until a post shows it", async () => {
	const answer = await upload(await aPicture({ width: 2_000, height: 1_000 }));
	expect(answer.status).toBe(201);
	const { id, ...told } = answer.json() as { id: number };
	expect(told).toEqual({ url: `/uploads/${id}`, width: 1_600, height: 800 });
	expect((await read(`/uploads/${id}`)).status).toBe(404);
	const own = await read(`/uploads/${id}`, cookie);
	expect(own.headers).toMatchObject({
		"content-type": "image/webp",
		"cache-control": "private, max-age=31536000, immutable",
		"x-content-type-options": "nosniff",
	});
	expect((await reply({ body: "", bodyDocument: documentWith(id) })).status).toBe(302);
	expect((await read(`/uploads/${id}`)).status).toBe(200);
	expect(await page()).toContain(`<img src="/uploads/${id}" alt="A lid" width="1600" height="800"`);
});

const documentWith = (id: unknown, more: object = {}) =>
	JSON.stringify({ type: "doc", content: [{ type: "image", attrs: { upload: id, alt: "A lid", ...more } }] });

describe("a post is refused, with a sentence by its field and nothing lost, that has", () => {
	test.each([
		["somebody else's picture", async () => documentWith(await bring(brand.owner))],
		["a picture that is not there", async () => documentWith(999_999_999)],
		["an address", async () => documentWith(await bring(), { src: "https://evil.example/a.png" })],
		["a size", async () => documentWith(await bring(), { width: 1 })],
		["an id that is none", async () => documentWith("../../etc/passwd")],
	])("%s", async (_, bodyDocument) => {
		const document = await bodyDocument();
		const answer = await reply({ body: "", bodyDocument: document });
		expect(answer.status).toBe(422);
		expect(answer.text).toMatch(/id="field-body-problem"/);
		expect(answer.text).toContain("&quot;image&quot;");
	});
});

describe("without JavaScript", () => {
	test("a file that is no picture is said by its field, and the text is kept", async () => {
		const answer = await reply({ body: "My lid broke.", picture: new File(["<svg/>"], "a.svg") });
		expect(answer.status).toBe(422);
		expect(answer.text).toMatch(/id="field-picture-problem"/);
		expect(answer.text).toContain("My lid broke.");
	});

	test("words that are too long are said by theirs", async () => {
		const answer = await reply({ body: "x", picture: await aPicture(), pictureAlt: "x".repeat(301) });
		expect(answer.status).toBe(422);
		expect(answer.text).toMatch(/id="field-pictureAlt-problem"/);
	});

	test("a picture that came stays in the text when that is refused", async () => {
		const answer = await reply({ body: "\u0000", picture: await aPicture(), pictureAlt: "A [lid]" });
		expect(answer.status).toBe(422);
		expect(answer.text).toMatch(/!\[A \\\[lid\\\]\]\(\/uploads\/\d+\)/);
	});

	test("a form without a file goes through as before", async () => {
		const empty = new File([], "");
		expect((await reply({ body: "Only words.", picture: empty, pictureAlt: "" })).status).toBe(302);
		expect(await page()).toContain("Only words.");
	});

	test("a picture stands at the end, is edited as Markdown, and may come alone", async () => {
		const picture = await aPicture();
		expect((await reply({ body: "My lid broke.", picture, pictureAlt: "A [lid]" })).status).toBe(302);
		expect(await page()).toMatch(/<p>My lid broke\.<\/p><figure>.*alt="A \[lid\]"/);
		expect((await reply({ body: "", picture: await aPicture(), pictureAlt: "" })).status).toBe(302);
		expect(await page()).toMatch(/<figure><a [^>]*aria-label/);
		const post = await forum.db
			.selectFrom("post")
			.select("id")
			.where("threadId", "=", thread)
			.where("number", "=", 2)
			.executeTakeFirstOrThrow();
		const form = (await read(`/p/${post.id}/edit`, cookie)).text;
		const markdown = /!\[A \\\[lid\\\]\]\(\/uploads\/\d+\)/.exec(form)?.[0] ?? "";
		const edit = { revision: "1", body: `Again.\n\n${markdown}`, bodyDocument: "" };
		expect((await submit(`/p/${post.id}/edit`, edit)).status).toBe(303);
		expect(await page()).toMatch(/<p>Again\.<\/p><figure>/);
	});

	test("a quotation has the words of a picture, and can be sent", async () => {
		await reply({ body: "", picture: await aPicture(), pictureAlt: "A lid" });
		const { id } = await forum.db
			.selectFrom("post")
			.select("id")
			.where("threadId", "=", thread)
			.where("number", "=", 2)
			.executeTakeFirstOrThrow();
		const owner = await forum.cookieOf(brand.id, brand.owner);
		const form = (await read(`/t/${thread}/a-thread?quote=${id}`, owner)).text;
		expect(form).toContain(`[@anna](/p/${id}):\n&gt; A lid`);
	});
});

test("pictures of posts that moderators hid are gone for everybody else, whoever guesses", async () => {
	const id = await bring();
	const given = { threadId: thread, body: `![A lid](/uploads/${id})`, bodyDocument: "" };
	const post = await addReply(await as(author), given);
	expect((await read(`/uploads/${id}`)).status).toBe(200);
	await hidePost(await as(brand.owner), { postId: post.id, reason: "spam" });
	const stranger = await forum.cookieOf(brand.id, await forum.aMember(brand.id));
	for (const by of [undefined, stranger]) expect((await read(`/uploads/${id}`, by)).status).toBe(404);
	expect((await read(`/embed/v1/pictures/${id}`)).status).toBe(404);
	expect((await read(`/uploads/${id}`, await forum.cookieOf(brand.id, brand.owner))).status).toBe(200);
});

test("a moderator sees the picture of a post that waits, and nobody else but its author does", async () => {
	await forum.db
		.updateTable("category")
		.set({ preModerated: true })
		.where("id", "=", brand.categoryId)
		.execute();
	const id = await bring();
	const given = { threadId: thread, body: `![A lid](/uploads/${id})`, bodyDocument: "" };
	const { id: postId, visibility } = await addReply(await as(author), given);
	await forum.db.updateTable("category").set({ preModerated: false }).execute();
	expect(visibility).toBe("held");
	const found = await forum.db
		.selectFrom("moderationCase")
		.select("id")
		.where("postId", "=", postId)
		.executeTakeFirstOrThrow();
	const owner = await forum.cookieOf(brand.id, brand.owner);
	expect((await read(`/mod/cases/${found.id}`, owner)).text).toContain(`<img src="/uploads/${id}"`);
	const statuses = [];
	for (const by of [owner, cookie, undefined, await forum.cookieOf(brand.id, await forum.aMember(brand.id))])
		statuses.push((await read(`/uploads/${id}`, by)).status);
	expect(statuses).toEqual([200, 200, 404, 404]);
});

describe("the API", () => {
	test("refuses pictures of others and those that a level withholds, and takes its author's", async () => {
		const api = apiClient(forum);
		const key = await api.keyOf(["read", "write"], author, brand);
		const send = (markdown: string) =>
			api.request("POST", `/threads/${thread}/posts`, { key, body: { body: { markdown } } });
		const foreign = await send(`![x](/uploads/${await bring(brand.owner)})`);
		expect([foreign.status, foreign.refusal.code]).toEqual([422, "invalid"]);
		const id = await bring();
		const settings = {
			...startingLevels,
			abilities: startingLevels.abilities.map((abilities, place) => ({
				...abilities,
				images: place === 0 ? 0 : null,
			})),
		};
		await saveLevels(await as(brand.owner), settings);
		expect((await send(`![x](/uploads/${id})`)).status).toBe(422);
		await saveLevels(await as(brand.owner), startingLevels);
		const taken = await send(`![A lid](/uploads/${id})`);
		expect(taken.status).toBe(201);
		const { document } = taken.body.body;
		expect(document.content).toEqual([{ type: "image", attrs: { upload: id, alt: "A lid" } }]);
		const again = await api.request("PATCH", `/posts/${taken.body.id}`, {
			key,
			body: { body: { document } },
		});
		expect(again.status).toBe(200);
		expect(again.body.body.html).toContain(`src="/uploads/${id}"`);
	});
});

describe("pages elsewhere", () => {
	test("get pictures of posts that everybody reads, and no logos, faces or others", async () => {
		await setAvatar(await as(author), await aPicture());
		const { avatarId } = await forum.db
			.selectFrom("member")
			.select("avatarId")
			.where("id", "=", author)
			.executeTakeFirstOrThrow();
		for (const id of [avatarId, await bring(), 999_999_999, "x"])
			expect((await read(`/embed/v1/pictures/${id}`)).status).toBe(404);
	});

	test("show and take them in the widget, where a quotation has their words", async () => {
		const shop = await embedClient(forum, brand);
		await savePlacement(await as(brand.owner), newPlacement.parse({ key: "lid", threadId: thread }));
		const id = await bring();
		const given = { threadId: thread, body: `![A lid](/uploads/${id})`, bodyDocument: "" };
		await addReply(await as(author), given);
		const { posts } = (await shop.ask("GET", "/threads/lid")).body;
		const src = `http://larkspur.forum.test/embed/v1/pictures/${id}`;
		expect(posts[0].document.content).toEqual([
			{ type: "image", attrs: { upload: id, alt: "A lid", width: 64, height: 48, src } },
		]);
		const answer = await read(`/embed/v1/pictures/${id}`);
		expect(answer.status).toBe(200);
		expect(answer.headers).toMatchObject({
			"content-type": "image/webp",
			"cross-origin-resource-policy": "cross-origin",
			"cache-control": "private, max-age=31536000, immutable",
		});
		expect((await read("/embed/v1/threads/lid.html")).text).toContain(`<img src="${src}" alt="A lid"`);
		const session = await shop.signIn("kim");
		const foreign = await shop.post(session, "lid", `![x](/uploads/${id})`);
		expect(foreign.status).toBe(422);
	});
});

test("feeds lead to pictures by whole addresses", async () => {
	const id = await bring();
	await addReply(await as(author), { threadId: thread, body: `![A lid](/uploads/${id})`, bodyDocument: "" });
	const feed = (await read(`/t/${thread}/feed.atom`)).text;
	expect(feed).toContain(`src="http://larkspur.forum.test/uploads/${id}"`);
});
