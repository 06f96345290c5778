import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "./read-picture.server";

const png = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#2f6f5e" } }).png();
const file = (content: Buffer | string, name = "logo.png") =>
	new File([typeof content === "string" ? content : new Uint8Array(content)], name);
const refusal = (key: string) => expect.objectContaining({ code: "invalid", fields: { logo: { key } } });
const read = (picture: File) => readPicture(picture, { field: "logo", side: 480 });

test.each([
	["an SVG", '<svg xmlns="http://www.w3.org/2000/svg"><text>&a;</text></svg>'],
	["a page", "<!doctype html><script>alert(1)</script>"],
	["an address", "https://169.254.169.254/latest/meta-data"],
	["a GIF", "GIF89a\x01\x00\x01\x00"],
	["nothing", ""],
	["a PNG that ends after its first bytes", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
])("%s is refused as no picture", async (_, content) => {
	await expect(read(file(content))).rejects.toEqual(refusal("errors:picture"));
});

test("what is too heavy or has too many pixels is refused", async () => {
	await expect(read(file(Buffer.alloc(3 * 1024 * 1024)))).rejects.toEqual(refusal("errors:picture-large"));
	await expect(read(file(await png(9_000, 9_000).toBuffer()))).rejects.toEqual(
		refusal("errors:picture-large"),
	);
});

test("a picture is written anew, smaller, without its metadata and without what hangs behind it", async () => {
	const given = Buffer.concat([
		await png(1_000, 500)
			.withExif({ IFD0: { Copyright: "secret place" } })
			.toBuffer(),
		Buffer.from("<script>tail</script>"),
	]);
	const { content, width, height, contentType } = await read(file(given));
	expect([width, height, contentType]).toEqual([480, 240, "image/webp"]);
	const { exif, format } = await sharp(content).metadata();
	expect([exif, format]).toEqual([undefined, "webp"]);
	expect(content.includes("tail")).toBe(false);
});
