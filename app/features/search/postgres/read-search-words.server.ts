import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { rememberAll } from "~/platform/remember";
import { readTerms, type Term } from "../language/read-terms";

/** A word with what Postgres makes of it. */
export interface SearchWord extends Term {
	/** In Postgres' notation; matches the word and its forms in any language. */
	query: string;
}

/**
 * The words of a search. Stop words are left out where anything else is left: they are in no text's vector.
 * Words of which Postgres makes nothing are left out as well.
 */
export async function readSearchWords(ctx: Context, q: string): Promise<SearchWord[]> {
	const terms = readTerms(q);
	if (terms.length === 0) return [];
	const rows = await readForms(ctx, terms);
	const words = terms.flatMap((term, place) => {
		const row = rows[place];
		return row && row.query !== "" ? [{ ...term, query: row.query, isStopWord: row.isStopWord }] : [];
	});
	const speaking = words.filter(({ isStopWord, phrase, excluded }) => !isStopWord || phrase || excluded);
	return speaking.some(({ excluded }) => !excluded) ? speaking : words;
}

interface Forms {
	query: string;
	isStopWord: boolean;
}

/** Forms of a word are the same at any time, and most words are looked for again and again. Bounded by letters as well. */
const known = new LRUCache<string, Promise<Forms>>({
	max: 10_000,
	maxSize: 500_000,
	sizeCalculation: (_, { length }) => length,
});

const readForms = (ctx: Context, terms: Term[]): Promise<Forms[]> =>
	rememberAll(known, terms, {
		keyOf: ({ folded, written }) => JSON.stringify([folded, written]),
		ask: (missing) => askForms(ctx, missing),
	});

async function askForms(ctx: Context, terms: Term[]): Promise<Forms[]> {
	const { rows } = await sql<Forms>`${prepared}
		select search_term(folded, written)::text as query, search_is_stop_word(folded, written) as is_stop_word
		from unnest((select ${terms.map(({ folded }) => folded)}::text[]), (select ${terms.map(({ written }) => written)}::text[]))
			with ordinality given (folded, written, place)
		order by place
	`.execute(ctx.db);
	return rows;
}

/** A lexeme as a query has it. */
export const quoted = (text: string) => `'${text.replace(/['\\]/g, "$&$&")}'`;

/** The word, or what begins with it. Of a phrase only the phrase. */
export const orBeginning = ({ query, phrase, folded }: SearchWord) =>
	phrase ? query : `(${query}) | ${quoted(folded)}:*`;

/** All words in one text, none of the excluded ones; null where nothing is looked for. */
export function allOf(
	words: SearchWord[],
	last: (word: SearchWord) => string = ({ query }) => query,
): string | null {
	const wanted = words.filter(({ excluded }) => !excluded);
	if (wanted.length === 0) return null;
	const parts = wanted.map((word, place) =>
		word.sign ? orBeginning(word) : place === wanted.length - 1 ? last(word) : word.query,
	);
	const unwanted = words.filter(({ excluded }) => excluded).map(({ query }) => `!(${query})`);
	return [...parts.map((part) => `(${part})`), ...unwanted].join(" & ");
}

/** Any of the words: for marking them, and for titles that are alike. */
export const anyOf = (words: SearchWord[]) =>
	words
		.filter(({ excluded }) => !excluded)
		.map((word) => `(${orBeginning(word)})`)
		.join(" | ") || null;

/** The phrases alone, and what is excluded: what an engine that knows no forms cannot decide. Null where there is neither. */
export function strictOf(words: SearchWord[]): string | null {
	const parts = words.flatMap(({ excluded, phrase, query }) =>
		excluded ? [`!(${query})`] : phrase ? [`(${query})`] : [],
	);
	return parts.join(" & ") || null;
}
