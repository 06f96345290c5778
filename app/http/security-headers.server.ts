import { createHash } from "node:crypto";
import type { Brand } from "~/platform/identity";
import { themeCss } from "~/ui/theme-css";
import { keepsOpener } from "./keeps-opener";

const always: Record<string, string> = {
	"X-Content-Type-Options": "nosniff",
	"Referrer-Policy": "strict-origin-when-cross-origin",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy": "camera=(), geolocation=(), microphone=()",
	"X-Frame-Options": "DENY",
};

interface Policy {
	beforeNonce: string;
	afterNonce: string;
}

const policies = new WeakMap<Brand, Policy>();

/** The theme is the one inline style: it is let in by its hash, which is the same for all of a brand's pages. */
function policyOf(brand: Brand): Policy {
	const known = policies.get(brand);
	if (known) return known;
	const theme = createHash("sha256").update(themeCss(brand)).digest("base64");
	const policy = {
		beforeNonce: "default-src 'none'; script-src 'self' 'nonce-",
		afterNonce: [
			`'; style-src 'self' 'sha256-${theme}'`,
			"img-src 'self' data:",
			"font-src 'self'",
			"frame-src 'self'",
			"connect-src 'self'",
			"manifest-src 'self'",
			"form-action 'self'",
			"base-uri 'none'",
			"object-src 'none'",
			"frame-ancestors 'none'",
		].join("; "),
	};
	policies.set(brand, policy);
	return policy;
}

/** Headers of every answer with a page in it. `nonce` is new for each answer, cached or not. */
export function securityHeaders(
	brand: Brand,
	nonce: string,
	{ https, url }: { https: boolean; url: string },
): Record<string, string> {
	const { beforeNonce, afterNonce } = policyOf(brand);
	const headers: Record<string, string> = {
		...always,
		"Cross-Origin-Opener-Policy": keepsOpener(url) ? "unsafe-none" : "same-origin",
		"Content-Security-Policy": beforeNonce + nonce + afterNonce,
	};
	if (https) headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains";
	return headers;
}
