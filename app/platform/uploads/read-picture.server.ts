import { createHash } from "node:crypto";
import { DomainError } from "../errors";

const SECONDS = 5;

const mega = 1_000_000;
const drawing = {
	maxBytes: 2 * 1024 * 1024,
	maxPixels: 16 * mega,
	tooLarge: "errors:picture-large",
	written: { quality: 90, nearLossless: true },
};
/** Without losses a photograph would take ten times the room, for nothing that anybody sees. */
const photograph = {
	maxBytes: 5 * 1024 * 1024,
	maxPixels: 24 * mega,
	tooLarge: "errors:photo-large",
	written: { quality: 82 },
};

const signatures: [string, (head: Buffer) => boolean][] = [
	[
		"png",
		(head) => head.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
	],
	["jpeg", (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff],
	["webp", (head) => head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WEBP"],
];

export interface Picture {
	content: Buffer;
	contentType: "image/webp";
	contentHash: string;
	width: number;
	height: number;
}

interface Wanted {
	/** Of the form, for what is wrong. */
	field: string;
	side: number;
	square?: boolean;
	kind?: "drawing" | "photograph";
}

/**
 * The one way for a picture into the house: known by its first bytes, decoded within limits, scaled to fit `side` (or cut
 * to a square of it) and written anew, so that no metadata and no trailing bytes survive. Throws `invalid` on `field`.
 */
export async function readPicture(
	file: File,
	{ field, side, square = false, kind = "drawing" }: Wanted,
): Promise<Picture> {
	const { maxBytes, maxPixels, tooLarge, written } = kind === "drawing" ? drawing : photograph;
	const refuse = (key: string): never => {
		throw new DomainError("invalid", "errors:invalid", { fields: { [field]: { key } } });
	};
	if (file.size > maxBytes) refuse(tooLarge);
	const input = Buffer.from(await file.arrayBuffer());
	if (!signatures.some(([, matches]) => matches(input))) refuse("errors:picture");
	try {
		const sharp = await loadDecoder();
		const decoder = sharp(input, {
			limitInputPixels: maxPixels,
			failOn: "error",
			animated: false,
		}).timeout({ seconds: SECONDS });
		const { data, info } = await decoder
			.rotate()
			.resize({ width: side, height: side, fit: square ? "cover" : "inside", withoutEnlargement: !square })
			.webp(written)
			.toBuffer({ resolveWithObject: true });
		return {
			content: data,
			contentType: "image/webp",
			contentHash: createHash("sha256").update(data).digest("hex"),
			width: info.width,
			height: info.height,
		};
	} catch (error) {
		return refuse(/pixel limit/i.test((error as Error).message) ? tooLarge : "errors:picture");
	}
}

/**
 * Loaded with the first picture: its library takes 18 MB. libvips reads far more formats than browsers, and some of its
 * readers (SVG, PDF) can be kept busy for minutes; only the three are left open.
 */
async function loadDecoder() {
	const { default: sharp } = await import("sharp");
	sharp.block({ operation: ["VipsForeignLoad"] });
	sharp.unblock({ operation: ["VipsForeignLoadPng", "VipsForeignLoadJpeg", "VipsForeignLoadWebp"] });
	sharp.cache(false);
	return sharp;
}
