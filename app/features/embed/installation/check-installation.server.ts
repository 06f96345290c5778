import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { NotFetched, safeFetch } from "~/platform/safe-fetch/safe-fetch.server";
import { isAllowedOrigin } from "../queries/list-origins.server";
import { type Finding, hint, right, wrong } from "./finding";
import { judgeHostPage } from "./judge-host-page";

const TIMEOUT_MS = 8_000;
const MOST_BYTES = 2 * 1024 * 1024;
/** Each check is a request of ours to somebody's server. */
const LIMIT = { points: 20, seconds: 60 };

/** Fetches a page of the brand's and says what is missing for the widget to work there. `invalid` for no web address. */
export async function checkInstallation(ctx: Context, text: string): Promise<Finding[]> {
	const address = readAddress(text);
	await ctx.services.limits.spend("installation-checks", String(ctx.brand.id), LIMIT);
	const origin = (await isAllowedOrigin(ctx, address.origin))
		? right("origin", "origin-right", { origin: address.origin })
		: wrong("origin", "origin-missing", { origin: address.origin });
	const forum = new URL(ctx.brand.origin);
	// Browsers load nothing unencrypted into an encrypted page.
	const mixed =
		address.protocol === "https:" && forum.protocol === "http:" && forum.hostname !== "localhost"
			? [wrong("script", "mixed-content")]
			: [];
	try {
		const {
			status,
			headers,
			text: html,
		} = await safeFetch(ctx.services.env, address.href, {
			headers: { Accept: "text/html" },
			timeoutMs: TIMEOUT_MS,
			maxBytes: MOST_BYTES,
		});
		if (status !== 200) return [wrong("page", "page-status", { status: `${status}` }), origin];
		if (!/html/i.test(headers["content-type"] ?? "")) return [wrong("page", "page-no-html"), origin];
		const judged = judgeHostPage(forum, {
			address,
			html,
			policies: [headers["content-security-policy"] ?? []].flat(),
			embedderPolicy: String(headers["cross-origin-embedder-policy"] ?? ""),
		});
		return [right("page", "page-right"), origin, ...mixed, ...judged];
	} catch (error) {
		if (!(error instanceof NotFetched)) throw error;
		return [hint("page", `page-${error.reason}`), origin];
	}
}

function readAddress(text: string): URL {
	const address = text.trim();
	const url = address.length <= 2_000 && URL.canParse(address) ? new URL(address) : null;
	if (url && (url.protocol === "http:" || url.protocol === "https:")) return url;
	throw new DomainError("invalid", "errors:invalid", { fields: { check: { key: "errors:embed.check" } } });
}
