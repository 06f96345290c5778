import { aPicture } from "@test/a-picture";
import { type TestForum, testForum } from "@test/forum";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publishRules } from "~/features/rules/index.server";
import { saveLevels, switchLevels } from "~/features/standing/index.server";
import { startingLevels } from "~/features/standing/levels/contract";
import { type Context, inTransaction } from "~/platform/context";
import { leaveBrand, setAvatar } from "../../members/index.server";
import {
	addPicture,
	addReply,
	deletePost,
	editPost,
	findPicture,
	hidePost,
	restorePost,
	saveDraft,
	setIdeaStatus,
	startThread,
} from "../index.server";
import { sweepPictures } from "./sweep-pictures.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let author: number;
let other: number;
let threadId: number;

beforeAll(async () => {
	forum = await testForum();
});
afterAll(() => forum?.close());
let brands = 0;
beforeEach(async () => {
	brand = await forum.aBrand({ slug: `brand-${++brands}` });
	author = await forum.aMember(brand.id);
	other = await forum.aMember(brand.id);
	threadId = (await forum.aThread(brand, other)).id;
});

const as = (memberId: number | null = null) => forum.context(brand.id, memberId);
const bring = async (memberId: number) => (await addPicture(await as(memberId), await aPicture())).id;
const textWith = (...uploads: number[]) => ({
	type: "doc" as const,
	content: uploads.map((upload) => ({ type: "image", attrs: { upload, alt: "a cracked lid" } })),
});
const reply = async (memberId: number, ...uploads: number[]) =>
	addReply(await as(memberId), { threadId, document: textWith(...uploads) });
const refusal = (key: string, code = "invalid") =>
	expect.objectContaining({ code, fields: { body: expect.objectContaining({ key }) } });
const sees = async (ctx: Context, id: number) =>
	findPicture(ctx, id).then(
		() => true,
		(error) => (error.code === "not-found" ? false : Promise.reject(error)),
	);
const htmlOf = async (id: number) =>
	(await forum.db.selectFrom("post").select("bodyHtml").where("id", "=", id).executeTakeFirstOrThrow())
		.bodyHtml;
const fileIsThere = async (id: number) => {
	const upload = await forum.db
		.selectFrom("upload")
		.select("contentHash")
		.where("id", "=", id)
		.executeTakeFirst();
	return upload !== undefined && (await forum.services.storage.get(upload.contentHash)) !== null;
};
const hoursPass = (hours: number) => forum.advance(hours * 3_600_000);
const sweep = async () =>
	sweepPictures.run({ db: forum.db, services: forum.services, now: (await as()).now });

describe("nobody brings a picture", () => {
	test("who is not signed in, or has not accepted the rules", async () => {
		await expect(addPicture(await as(), await aPicture())).rejects.toMatchObject({ code: "forbidden" });
		await publishRules(await as(brand.owner), [{ locale: "en", markdown: "Be kinder.", changeNote: "" }]);
		await expect(bring(author)).rejects.toMatchObject({ code: "forbidden" });
	});

	test("that is none", async () => {
		const wrong = { code: "invalid", fields: { picture: { key: "errors:picture" } } };
		await expect(addPicture(await as(author), null)).rejects.toMatchObject(wrong);
		await expect(addPicture(await as(author), new File(["<svg/>"], "a.png"))).rejects.toMatchObject(wrong);
	});

	test("that is larger than telephones make them", async () => {
		const heavy = new File([new Uint8Array(5 * 1024 * 1024 + 1)], "a.png");
		await expect(addPicture(await as(author), heavy)).rejects.toMatchObject({
			fields: { picture: { key: "errors:photo-large" } },
		});
	});

	test("more often than people write", async () => {
		const nothing = new File(["no picture"], "a.png");
		for (let n = 0; n < 20; n++)
			await expect(addPicture(await as(author), nothing)).rejects.toMatchObject({ code: "invalid" });
		await expect(addPicture(await as(author), nothing)).rejects.toMatchObject({ code: "rate-limited" });
		await expect(addPicture(await as(other), nothing)).rejects.toMatchObject({ code: "invalid" });
	});
});

describe("a picture stands in no post", () => {
	test("of somebody who did not bring it", async () => {
		const id = await bring(other);
		await expect(reply(author, id)).rejects.toEqual(refusal("errors:body.picture-of-others"));
		await reply(other, id);
		await expect(reply(author, id)).rejects.toEqual(refusal("errors:body.picture-of-others"));
	});

	test("of another brand, with an id that nothing has, or with that of a logo or somebody's face", async () => {
		const elsewhere = await forum.aBrand({ slug: `elsewhere-${brands}` });
		const ctx = await forum.context(elsewhere.id, await forum.aMember(elsewhere.id));
		const { id } = await addPicture(ctx, await aPicture());
		await setAvatar(await as(author), await aPicture());
		const { avatarId } = await forum.db
			.selectFrom("member")
			.select("avatarId")
			.where("id", "=", author)
			.executeTakeFirstOrThrow();
		for (const upload of [id, 999_999_999, avatarId ?? 0])
			await expect(reply(author, upload)).rejects.toEqual(refusal("errors:body.picture-of-others"));
	});

	test("with a size that came with the text", async () => {
		const upload = await bring(author);
		const bodyDocument = JSON.stringify({
			type: "doc",
			content: [{ type: "image", attrs: { upload, alt: "", width: 9, height: 9 } }],
		});
		await expect(addReply(await as(author), { threadId, body: "", bodyDocument })).rejects.toEqual(
			refusal("errors:body.picture"),
		);
	});

	test("of an idea's official answer", async () => {
		const idea = await forum.aThread(brand, author, { kind: "idea" });
		const upload = await bring(brand.owner);
		const given = { threadId: idea.id, status: "planned" as const, body: `![x](/uploads/${upload})` };
		await expect(setIdeaStatus(await as(brand.owner), { ...given, bodyDocument: "" })).rejects.toEqual(
			refusal("errors:body.picture-elsewhere"),
		);
	});
});

describe("a level", () => {
	const settled = async (...images: (number | null)[]) =>
		saveLevels(await as(brand.owner), {
			...startingLevels,
			abilities: startingLevels.abilities.map((abilities, place) => ({
				...abilities,
				images: images[place] ?? null,
			})),
		});
	const closed = (key: string, level?: string) =>
		expect.objectContaining({
			key: `errors:screening.level-images.${key}`,
			params: expect.objectContaining(level ? { level } : {}),
		});
	const inBody = (sentence: unknown) => expect.objectContaining({ fields: { body: sentence } });

	test("that lets none in says which one does, wherever the picture comes from", async () => {
		const upload = await bring(author);
		await settled(0, 0, 2);
		await expect(bring(author)).rejects.toEqual(
			expect.objectContaining({ fields: { picture: closed("none", "Trusted") } }),
		);
		await expect(reply(author, upload)).rejects.toEqual(inBody(closed("none", "Trusted")));
		await expect(
			startThread(await as(author), {
				categoryId: brand.categoryId,
				kind: "discussion",
				title: "A lid",
				tags: [],
				document: textWith(upload),
			}),
		).rejects.toEqual(inBody(closed("none", "Trusted")));
		const { id } = await addReply(await as(author), { threadId, body: "words", bodyDocument: "" });
		await expect(
			editPost(await as(author), { postId: id, revision: 1, document: textWith(upload) }),
		).rejects.toEqual(inBody(closed("none", "Trusted")));
	});

	test("that lets some in counts those of one post", async () => {
		const uploads = [await bring(author), await bring(author)];
		await settled(1);
		await expect(reply(author, ...uploads)).rejects.toEqual(inBody(closed("most", "Regular")));
		await reply(author, uploads[0] as number);
	});

	test("promises nothing where none has more", async () => {
		await settled(0, 0, 0, 0, 0);
		await expect(bring(author)).rejects.toMatchObject({
			fields: { picture: { key: "errors:screening.level-images.none-here" } },
		});
	});

	test("does not ask again about what a post had, nor about staff, nor where there are no levels", async () => {
		const upload = await bring(author);
		const { id } = await reply(author, upload);
		await settled(0);
		await editPost(await as(author), { postId: id, revision: 1, document: textWith(upload) });
		await reply(brand.owner, await bring(brand.owner));
		await switchLevels(await as(brand.owner), false);
		await reply(author, upload);
	});
});

describe("a picture is seen", () => {
	test("by nobody but who brought it, before a post shows it", async () => {
		const id = await bring(author);
		for (const who of [null, other, brand.owner]) expect(await sees(await as(who), id)).toBe(false);
		expect(await sees(await as(author), id)).toBe(true);
	});

	test("of a post by who reads the post, and of no other brand", async () => {
		const id = await bring(author);
		const post = await reply(author, id);
		const elsewhere = await forum.aBrand({ slug: `elsewhere-${brands}` });
		expect(await sees(await forum.context(elsewhere.id, elsewhere.owner), id)).toBe(false);
		expect(await sees(await as(), id)).toBe(true);
		await hidePost(await as(brand.owner), { postId: post.id, reason: "spam" });
		for (const who of [null, other]) expect(await sees(await as(who), id)).toBe(false);
		for (const who of [author, brand.owner]) expect(await sees(await as(who), id)).toBe(true);
		await restorePost(await as(brand.owner), { postId: post.id });
		expect(await sees(await as(), id)).toBe(true);
		await deletePost(await as(author), { postId: post.id });
		expect(await sees(await as(other), id)).toBe(false);
	});

	test("as long as one post shows it to everybody, and where its thread is hidden by nobody", async () => {
		const id = await bring(author);
		const first = await reply(author, id);
		const opening = await startThread(await as(author), {
			categoryId: brand.categoryId,
			kind: "discussion",
			title: "A lid",
			tags: [],
			document: textWith(id),
		});
		await hidePost(await as(brand.owner), { postId: first.id, reason: "spam" });
		expect(await sees(await as(), id)).toBe(true);
		await hidePost(await as(brand.owner), { postId: opening.postId, reason: "spam" });
		expect(await sees(await as(), id)).toBe(false);
	});

	test("in a category of members by members", async () => {
		const id = await bring(author);
		await reply(author, id);
		await forum.db
			.updateTable("category")
			.set({ readableBy: "members" })
			.where("id", "=", brand.categoryId)
			.execute();
		expect(await sees(await as(), id)).toBe(false);
		expect(await sees(await as(other), id)).toBe(true);
	});
});

test("a picture has the size of its upload in the post, and stays when staff edit the words", async () => {
	const id = await bring(author);
	const post = await reply(author, id);
	const shown = `<figure><a href="/uploads/${id}"><img src="/uploads/${id}" alt="a cracked lid" width="64" height="48" loading="lazy" decoding="async"></a></figure>`;
	expect(await htmlOf(post.id)).toBe(shown);
	const body = `Words\n\n![a cracked lid](/uploads/${id})`;
	await editPost(await as(brand.owner), { postId: post.id, revision: 1, body, bodyDocument: "" });
	expect(await htmlOf(post.id)).toBe(`<p>Words</p>${shown}`);
});

test("the same picture of two people is one, and belongs to both", async () => {
	const file = await aPicture();
	const first = await addPicture(await as(author), file);
	const second = await addPicture(await as(other), file);
	expect(second.id).toBe(first.id);
	await reply(author, first.id);
	await reply(other, first.id);
});

describe("a picture goes", () => {
	test("two days after it was brought and never sent; not while a draft or a post has it", async () => {
		const [unsent, drafted, written, sent] = [
			await bring(author),
			await bring(author),
			await bring(author),
			await bring(author),
		];
		await reply(author, sent);
		await saveDraft(await as(author), {
			place: "new-thread",
			title: "",
			body: "",
			bodyDocument: JSON.stringify(textWith(drafted)),
		});
		await saveDraft(await as(author), {
			place: `thread:${threadId}`,
			title: "",
			body: `![x](/uploads/${written})`,
			bodyDocument: "",
		});
		hoursPass(47);
		await sweep();
		expect(await fileIsThere(unsent)).toBe(true);
		hoursPass(2);
		await sweep();
		expect(await fileIsThere(unsent)).toBe(false);
		for (const id of [drafted, written, sent]) expect(await fileIsThere(id)).toBe(true);
	});

	test("with the texts of somebody who leaves, unless another shows it, too", async () => {
		const [mine, shared, unsent] = [await aPicture(), await aPicture(), await bring(author)];
		const { id: own } = await addPicture(await as(author), mine);
		const { id: both } = await addPicture(await as(author), shared);
		await addPicture(await as(other), shared);
		await reply(author, own, both);
		await reply(other, both);
		const { contentHash } = await forum.db
			.selectFrom("upload")
			.select("contentHash")
			.where("id", "=", own)
			.executeTakeFirstOrThrow();
		await inTransaction(await as(author), (tx) => leaveBrand(tx, { memberId: author, texts: "remove" }));
		expect(await fileIsThere(unsent)).toBe(false);
		await forum.drainJobs();
		expect(await forum.services.storage.get(contentHash)).toBeNull();
		expect(await fileIsThere(own)).toBe(false);
		expect(await fileIsThere(both)).toBe(true);
	});

	test("not with somebody whose texts stay", async () => {
		const id = await bring(author);
		await reply(author, id);
		await inTransaction(await as(author), (tx) => leaveBrand(tx, { memberId: author, texts: "keep" }));
		await forum.drainJobs();
		hoursPass(100);
		await sweep();
		expect(await sees(await as(), id)).toBe(true);
	});
});
