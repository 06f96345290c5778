import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { distance, slipsIn } from "../language/distance";
import { fold, lower } from "../language/fold";
import { spread } from "../language/spread";
import type { Marks } from "../search-engine.server";
import { WORD } from "./pieces";

/** Letters that a word and its other forms share at least: what shares fewer need not be asked about. */
const sharedOf = (word: string) => word.slice(0, word.length < 6 ? 2 : 3);
const MOST_WORDS = 500;
const MAX_TEXT = 20_000;

/** Which words of these texts were looked for, without case and accents: forms of a word as the index sees them. */
export async function readMarkedWords(ctx: Context, texts: string[], marks: Marks) {
	const matching = await readMatchingWords(ctx, texts, marks);
	return marks.forgiving ? new Set([...matching, ...nearWords(texts, marks.beginnings)]) : matching;
}

async function readMatchingWords(ctx: Context, texts: string[], { query, beginnings }: Marks) {
	const starts = new Set(beginnings.map(sharedOf));
	const mayBe = (word: string) => starts.has(word.slice(0, 2)) || starts.has(word.slice(0, 3));
	const words = new Map<string, string>();
	for (const text of texts)
		for (const [word] of text.slice(0, MAX_TEXT).matchAll(WORD)) {
			const folded = fold(word);
			if (words.size < MOST_WORDS && (mayBe(folded) || isUnspaced(word))) words.set(folded, word);
		}
	if (query === null || words.size === 0) return new Set<string>();
	const folded = [...words.keys()];
	const { rows } = await sql<{ word: string }>`${prepared}
		select word from unnest((select ${folded}::text[]), (select ${folded.map(spread)}::text[]),
			(select ${[...words.values()].map((word) => lower(spread(word)))}::text[])) given (word, folded, written)
		where search_vector('en', folded, written, '', '', '') @@ (select ${query}::tsquery)
			or search_stems('hu', folded, written) @@ (select ${query}::tsquery)
			or search_stems('ru', folded, written) @@ (select ${query}::tsquery)
	`.execute(ctx.db);
	return new Set(rows.map(({ word }) => word));
}

const isUnspaced = (word: string) => spread(word) !== word;

/** Of words that are nowhere as they were typed, those that they may be slips of: with the same first letter at least. */
function nearWords(texts: string[], wanted: string[]): string[] {
	const words = new Set(
		texts.flatMap((text) => (text.slice(0, MAX_TEXT).match(WORD) ?? []).map((word) => fold(word))),
	);
	return wanted
		.filter((word) => slipsIn(word) > 0 && !words.has(word))
		.flatMap((word) => {
			const most = slipsIn(word);
			const sameStart = [...words].filter((other) => other[0] === word[0]);
			return sameStart.filter((other) => distance(word, other, most) <= most);
		});
}
