import { type HttpForum, httpForum } from "@test/http-forum";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setAvatar } from "~/features/members/index.server";

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
	for (const path of [`/embed/v1/avatars/${Number(avatarId) + 1}`, "/embed/v1/avatars/x"])
		expect((await forum.send("GET", path, { brand: "larkspur" })).status).toBe(404);
});
