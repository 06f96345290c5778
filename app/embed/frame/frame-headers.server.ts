import { createHash } from "node:crypto";
import { FRAME_STYLE } from "./frame-style";

const styleHash = createHash("sha256").update(FRAME_STYLE).digest("base64");

/** Headers of the page for frames: the brand's own pages and those of its allowed origins may hold it, nobody else's. */
export function frameHeaders(
	allowed: ReadonlySet<string>,
	{ https }: { https: boolean },
): Record<string, string> {
	const policy = [
		"default-src 'none'",
		"script-src 'self'",
		"connect-src 'self'",
		`style-src 'sha256-${styleHash}'`,
		"img-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		`frame-ancestors ${["'self'", ...allowed].join(" ")}`,
	];
	return {
		"Content-Security-Policy": policy.join("; "),
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "strict-origin-when-cross-origin",
		// A page that isolates itself may frame it, too.
		"Cross-Origin-Resource-Policy": "cross-origin",
		"Cross-Origin-Embedder-Policy": "require-corp",
		"X-Robots-Tag": "noindex, indexifembedded",
		...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
	};
}
