import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestForum, testForum } from "@test/forum";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "~/platform/context";
import { findAvatar, findMember, setAvatar, takeAvatarFrom } from "./index.server";

const asked: string[] = [];
const pictures = createServer(async (request, response) => {
	asked.push(request.url ?? "");
	if (request.url === "/page") return response.writeHead(200, { "Content-Type": "image/png" }).end("<svg/>");
	if (request.url === "/gone") return response.writeHead(404).end();
	const png = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#2f6f5e" } })
		.png()
		.toBuffer();
	response.writeHead(200, { "Content-Type": "image/png" }).end(png);
});
let forum: TestForum;
let host: string;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;

beforeAll(async () => {
	await new Promise<void>((listening) => pictures.listen(0, "127.0.0.1", listening));
	const { port } = pictures.address() as AddressInfo;
	host = `http://127.0.0.1:${port}`;
	forum = await testForum({ FOLKMOOT_PRIVATE_HOSTS: `127.0.0.1:${port}` });
	brand = await forum.aBrand();
});
afterAll(async () => {
	pictures.close();
	await forum?.close();
});

async function named(memberId: number, address: string) {
	await inTransaction(await forum.context(brand.id), (tx) => takeAvatarFrom(tx, memberId, address));
	await forum.drainJobs();
}
const avatarOf = async (handle: string) => (await findMember(await forum.context(brand.id), handle)).avatarId;
const aPicture = async (colour: string) =>
	new File(
		[
			new Uint8Array(
				await sharp({ create: { width: 64, height: 64, channels: 3, background: colour } })
					.png()
					.toBuffer(),
			),
		],
		"me.png",
	);

test.each(["/page", "/gone", "http://169.254.169.254/latest/meta-data/"])(
	"what is no picture that may be fetched leaves initials: %s",
	async (address) => {
		const id = await forum.aMember(brand.id, { handle: `odd${asked.length}${address.length}` });
		const { handle } = await forum.db
			.selectFrom("member")
			.select("handle")
			.where("id", "=", id)
			.executeTakeFirstOrThrow();
		await named(id, address.startsWith("/") ? host + address : address);
		expect(await avatarOf(handle)).toBeNull();
	},
);

test("a host's picture is fetched once, made a square and shown from here; another address is another picture", async () => {
	const id = await forum.aMember(brand.id, { handle: "nora" });
	await named(id, `${host}/nora.png`);
	await named(id, `${host}/nora.png`);
	expect(asked.filter((path) => path === "/nora.png")).toHaveLength(1);
	const avatar = await avatarOf("nora");
	const { content, contentType } = await findAvatar(await forum.context(brand.id), avatar ?? 0);
	expect(contentType).toBe("image/webp");
	expect(await sharp(content).metadata()).toMatchObject({ width: 128, height: 128 });
	await named(id, `${host}/nora-2.png`);
	expect(asked).toContain("/nora-2.png");
});

test("a member's own picture stays, whatever their host says; without one there are initials", async () => {
	const id = await forum.aMember(brand.id, { handle: "otto" });
	await setAvatar(await forum.context(brand.id, id), await aPicture("#aa2200"));
	const own = await avatarOf("otto");
	expect(own).not.toBeNull();
	await named(id, `${host}/otto.png`);
	expect(await avatarOf("otto")).toBe(own);
	await setAvatar(await forum.context(brand.id, id), null);
	await named(id, `${host}/otto.png`);
	expect(await avatarOf("otto")).toBeNull();
	expect(asked).not.toContain("/otto.png");
});

test("pictures that are nobody's, and those of another brand, are not given to pages elsewhere", async () => {
	const id = await forum.aMember(brand.id, { handle: "paula" });
	await setAvatar(await forum.context(brand.id, id), await aPicture("#0022aa"));
	const avatar = (await avatarOf("paula")) ?? 0;
	await setAvatar(await forum.context(brand.id, id), null);
	await expect(findAvatar(await forum.context(brand.id), avatar)).rejects.toThrow("not-found");
	await setAvatar(await forum.context(brand.id, id), await aPicture("#0022aa"));
	expect((await findAvatar(await forum.context(brand.id), avatar)).contentType).toBe("image/webp");
	const other = await forum.aBrand({ slug: "acme" });
	await expect(findAvatar(await forum.context(other.id), avatar)).rejects.toThrow("not-found");
});
