import { embedClient, type Json } from "@test/embed-client";
import { type HttpForum, httpForum } from "@test/http-forum";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newPlacement } from "~/features/embed/contract";
import { savePlacement } from "~/features/embed/index.server";
import { setAvatar } from "~/features/members/index.server";
import { addReply } from "~/features/threads/index.server";

let forum: HttpForum;
let larkspur: Awaited<ReturnType<HttpForum["aBrand"]>>;

beforeAll(async () => {
	forum = await httpForum({ FOLKMOOT_RATE_LIMITS: "off" });
	larkspur = await forum.aBrand();
});
afterAll(() => forum?.close());

test("pages elsewhere get people's pictures, to keep, and nothing else of the brand's", async () => {
	const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } })
		.png()
		.toBuffer();
	const owner = await forum.context(larkspur.id, larkspur.owner);
	await setAvatar(owner, new File([new Uint8Array(png)], "me.png"));
	const { avatarId } = await forum.db
		.selectFrom("member")
		.select("avatarId")
		.where("id", "=", larkspur.owner)
		.executeTakeFirstOrThrow();
	const picture = await forum.send("GET", `/embed/v1/avatars/${avatarId}`, { brand: "larkspur" });
	expect(picture.status).toBe(200);
	expect(picture.headers).toMatchObject({
		"content-type": "image/webp",
		"cross-origin-resource-policy": "cross-origin",
		"cache-control": "public, max-age=31536000, immutable",
	});
	const page = await forum.send("GET", `/m/${owner.actor?.handle}`, { brand: "larkspur" });
	expect(page.text).toContain(`src="/uploads/${avatarId}"`);
	const shop = await embedClient(forum, larkspur);
	await savePlacement(
		owner,
		newPlacement.parse({ key: "kettle", threadId: (await forum.aThread(larkspur, larkspur.owner)).id }),
	);
	await shop.post(await shop.signIn("anna"), "kettle", "Nice.");
	const { id } = await forum.aThread(larkspur, larkspur.owner);
	await savePlacement(owner, newPlacement.parse({ key: "pot", threadId: id }));
	await addReply(owner, { threadId: id, body: "Mine.", bodyDocument: "" });
	const avatarsAt = async (key: string) =>
		(await shop.ask("GET", `/threads/${key}`)).body.posts.map((post: Json) => post.author.avatar);
	expect([await avatarsAt("kettle"), await avatarsAt("pot")]).toEqual([[null], [avatarId]]);
	for (const path of [`/embed/v1/avatars/${Number(avatarId) + 1}`, "/embed/v1/avatars/x"])
		expect((await forum.send("GET", path, { brand: "larkspur" })).status).toBe(404);
});
