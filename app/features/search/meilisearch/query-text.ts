import type { Match } from "../finding/finder";
import { encodeSigns, hasSigns } from "../language/encode-signs";
import type { SearchWord } from "../postgres/read-search-words.server";
import type { Stems } from "./read-stems.server";

/** The server leaves out what comes after. */
const MOST = 10;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

const wordsIn = (text: string) => encodeSigns(text).match(WORDS) ?? [];

/**
 * The words as they were typed, in the server's notation. What consists of several words stands in its order; signs
 * are not forgiven, one sign is a beginning and comes last, where the server takes it for one.
 */
export function writtenQuery(words: SearchWord[], match: Match = "all"): string {
	const ordered = [...words.filter(({ sign }) => !sign), ...words.filter(({ sign }) => sign)];
	let left = MOST;
	const parts: string[] = [];
	for (const { folded, phrase, excluded, sign } of ordered) {
		const terms = wordsIn(folded).slice(0, left);
		if (terms.length === 0) continue;
		left -= terms.length;
		const exact = phrase || terms.length > 1 || (hasSigns(folded) && !sign);
		parts.push(`${excluded ? "-" : ""}${exact && match !== "any" ? quoted(terms) : terms.join(" ")}`);
	}
	return parts.join(" ");
}

/**
 * Stems stand in no order and are not forgiven: each is one exact word. The last may be a beginning. Where any of them
 * will do none is quoted: what is quoted has to be there.
 */
export function stemQuery(stems: Stems, match: Match): string {
	const terms = stems.flatMap(wordsIn).slice(0, MOST);
	const isLoose = (place: number) =>
		match === "any" || (match === "all-or-beginning" && place === terms.length - 1);
	return terms.map((term, place) => (isLoose(place) ? term : quoted([term]))).join(" ");
}

const quoted = (terms: string[]) => `"${terms.join(" ")}"`;
