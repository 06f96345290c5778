import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { fold, lower } from "../language/fold";
import { spread } from "../language/spread";
import type { Marks } from "../search-engine.server";
import { WORD } from "./pieces";

/** Letters that a word and its other forms share at least. */
const SHARED = 2;
const MOST_WORDS = 500;
const MAX_TEXT = 20_000;

/** Which words of these texts were looked for, without case and accents: forms of a word as the index sees them. */
export async function readMarkedWords(ctx: Context, texts: string[], { query, beginnings }: Marks) {
	const starts = new Set(beginnings.map((word) => word.slice(0, SHARED)));
	const words = new Map<string, string>();
	for (const text of texts)
		for (const [word] of text.slice(0, MAX_TEXT).matchAll(WORD)) {
			const folded = fold(word);
			if (words.size < MOST_WORDS && (starts.has(folded.slice(0, SHARED)) || isUnspaced(word)))
				words.set(folded, word);
		}
	if (query === null || words.size === 0) return new Set<string>();
	const folded = [...words.keys()];
	const { rows } = await sql<{ word: string }>`
		select word from unnest(${folded}::text[], ${folded.map(spread)}::text[], ${[...words.values()].map((word) => lower(spread(word)))}::text[])
			given (word, folded, written)
		where search_vector('en', folded, written, '', '', '') @@ ${query}::tsquery
			or search_stems('hu', folded, written) @@ ${query}::tsquery
			or search_stems('ru', folded, written) @@ ${query}::tsquery
	`.execute(ctx.db);
	return new Set(rows.map(({ word }) => word));
}

const isUnspaced = (word: string) => spread(word) !== word;
