import { isAllowedLink } from "~/platform/rich-text/links";

/** What somebody typed as a link, with the scheme they left out; null when it cannot be one. */
export function completeLink(typed: string): string | null {
	const text = typed.trim();
	if (isAllowedLink(text)) return text;
	const guess = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
	// "javascript:…" and "C:\…" must not come out as the name of a host.
	const isHostLike = /^[^\s:/@]+\.[^\s:/@]+(:\d+)?([/?#]\S*)?$/.test(text) || guess.startsWith("mailto:");
	return isHostLike && isAllowedLink(guess) ? guess : null;
}
