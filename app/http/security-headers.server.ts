import { createHash } from "node:crypto";
import type { Brand } from "~/platform/identity";
import { themeCss } from "~/ui/theme-css";

const always: Record<string, string> = {
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "strict-origin-when-cross-origin",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": "camera=(), geolocation=(), microphone=()",
	"X-Frame-Options": "DENY",
};

const hashes = new WeakMap<Brand, string>();

/** The theme is the one inline style: it is let in by its hash, which is the same for all of a brand's pages. */
function themeHash(brand: Brand) {
	const known = hashes.get(brand) ?? createHash("sha256").update(themeCss(brand)).digest("base64");
	hashes.set(brand, known);
	return known;
}

/** Headers of every answer with a page in it. `nonce` is new for each answer, cached or not. */
export function securityHeaders(
	brand: Brand | null,
	nonce: string,
	{ https }: { https: boolean },
): Record<string, string> {
	const style = brand ? `'self' 'sha256-${themeHash(brand)}'` : "'self'";
	const policy = [
		"default-src 'none'",
		`script-src 'self' 'nonce-${nonce}'`,
		`style-src ${style}`,
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"object-src 'none'",
		"frame-ancestors 'none'",
	];
	const headers = { ...always, "Content-Security-Policy": policy.join("; ") };
	return https ? { ...headers, "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : headers;
}
