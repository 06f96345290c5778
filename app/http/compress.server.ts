import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = "br" | "gzip" | null;

/** Below this the frame of the answer weighs more than what is saved. */
export const WORTH_COMPRESSING = 1_000;

export function encodingFor(acceptEncoding: string | undefined): Encoding {
	if (!acceptEncoding) return null;
	if (/\bbr\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(acceptEncoding)) return "br";
	return /\bgzip\b(?!;\s*q=0(?:\.0+)?(?:,|$))/.test(acceptEncoding) ? "gzip" : null;
}

/** `once`: quick, for a page that is sent once; otherwise thorough, for one that is kept. */
export function compress(
	body: Buffer,
	encoding: "br" | "gzip",
	{ once }: { once: boolean },
): Promise<Buffer> {
	if (encoding === "gzip") return zip(body, { level: once ? 4 : 6 });
	return brotli(body, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: once ? 3 : 5,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
		},
	});
}
