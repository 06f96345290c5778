import type { Context } from "~/platform/context";
import { distance, slipsIn } from "../language/distance";
import { spread } from "../language/spread";
import { type Frequencies, readQuery } from "../postgres/expected-share";
import type { Marks } from "../search-engine.server";
import { readLexemes } from "./read-lexemes.server";
import type { ScannedText } from "./scan-text";

/** Letters that a word and its other forms share at least: what shares fewer need not be asked about. */
const sharedOf = (word: string) => word.slice(0, word.length < 6 ? 2 : 3);
const MOST_WORDS = 500;

/** Which words of these texts were looked for, without case and accents: forms of a word as the index sees them. */
export async function readMarkedWords(ctx: Context, texts: ScannedText[], marks: Marks) {
	const matching = await readMatchingWords(ctx, texts, marks);
	return marks.forgiving ? new Set([...matching, ...nearWords(texts, marks.beginnings)]) : matching;
}

async function readMatchingWords(ctx: Context, texts: ScannedText[], { query, beginnings }: Marks) {
	if (query === null) return new Set<string>();
	const starts = new Set(beginnings.map(sharedOf));
	const mayBe = (word: string) => starts.has(word.slice(0, 2)) || starts.has(word.slice(0, 3));
	const words = new Map<string, string>();
	for (const { words: scanned } of texts)
		for (const { folded, written } of scanned)
			if (words.size < MOST_WORDS && (mayBe(folded) || isUnspaced(written))) words.set(folded, written);
	const lexemes = await readLexemes(ctx, [...words]);
	const shareOf = readQuery(query);
	return new Set([...words.keys()].filter((_, place) => shareOf(lexemes[place] as Frequencies) > 0));
}

/** No script without spaces begins before Thai. */
const isUnspaced = (word: string) => /[\u0e00-\uffff]/.test(word) && spread(word) !== word;

/** Of words that are nowhere as they were typed, those that they may be slips of: with the same first letter at least. */
function nearWords(texts: ScannedText[], wanted: string[]): string[] {
	const words = new Set(texts.flatMap(({ words }) => words.map(({ folded }) => folded)));
	return wanted
		.filter((word) => slipsIn(word) > 0 && !words.has(word))
		.flatMap((word) => {
			const most = slipsIn(word);
			const sameStart = [...words].filter((other) => other[0] === word[0]);
			return sameStart.filter((other) => distance(word, other, most) <= most);
		});
}
