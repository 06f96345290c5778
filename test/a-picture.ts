import sharp from "sharp";

let pictures = 0;

/** A small PNG like no other: the same picture again would be the same upload. */
export async function aPicture({ width = 64, height = 48 } = {}): Promise<File> {
	pictures += 1;
	const background = { r: pictures % 256, g: Math.floor(pictures / 256) * 8, b: 128 };
	// Lossy writing would make one of two colours that are almost the same.
	const mark = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
		.png()
		.toBuffer();
	const png = await sharp({ create: { width, height, channels: 3, background } })
		.composite([
			{ input: mark, left: (pictures * 8) % (width - 8), top: (Math.floor(pictures / 7) * 8) % (height - 8) },
		])
		.png()
		.toBuffer();
	return new File([new Uint8Array(png)], `picture-${pictures}.png`, { type: "image/png" });
}
