/** Absolute http, https and mailto links only. Browser-safe: the editor and the server ask the same question. */
export function isAllowedLink(href: unknown): href is string {
	if (typeof href !== "string" || href.length > 2_000 || !/^(https?:\/\/|mailto:)/i.test(href)) return false;
	// A browser drops tabs and line breaks inside an address before it reads the scheme.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
	if (/[\u0000-\u0020\u007f]/.test(href)) return false;
	return URL.canParse(href);
}
