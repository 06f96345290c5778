import { escapeHtml } from "~/platform/rich-text/render";

/**
 * Puts `<mark>` around the words that rules found, in the text of rendered HTML and never in its tags. Quotations are
 * passed over, as the rules do.
 */
export function markMatches(html: string, words: readonly string[]): string {
	const pattern = patternOf(words);
	if (!pattern) return html;
	let quotes = 0;
	return html
		.split(/(<[^>]*>)/)
		.map((part) => {
			if (part.startsWith("<blockquote")) quotes += 1;
			if (part === "</blockquote>") quotes -= 1;
			return part.startsWith("<") || quotes > 0 ? part : part.replace(pattern, "<mark>$&</mark>");
		})
		.join("");
}

/** Longer ones first, so that a phrase is not broken up by one of its words. */
function patternOf(words: readonly string[]): RegExp | null {
	const wanted = [...new Set(words.map((word) => word.trim()))]
		.filter(Boolean)
		.sort((one, other) => other.length - one.length);
	return wanted.length === 0 ? null : new RegExp(wanted.map(asWhole).join("|"), "gu");
}

const LETTER = "[\\p{L}\\p{N}]";

/** A word that begins with a letter is not looked for inside another one. */
function asWhole(word: string): string {
	const literal = escapeHtml(word).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
	const begins = new RegExp(`^${LETTER}`, "u").test(word) ? `(?<!${LETTER})` : "";
	const ends = new RegExp(`${LETTER}$`, "u").test(word) ? `(?!${LETTER})` : "";
	// The number of an escaped character is no word.
	return `(?<!&#)${begins}${literal}${ends}`;
}
