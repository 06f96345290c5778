import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { rememberAll } from "~/platform/remember";
import { lower } from "../language/fold";
import { spread } from "../language/spread";
import { type Frequencies, lexemesOf } from "../postgres/expected-share";

/** A word without case and accents, and as it is written. */
type Word = [folded: string, written: string];

/** They are the same at any time; hits have mostly the same words. Bounded by letters as well: what has no spaces may be long. */
const known = new LRUCache<string, Promise<Frequencies>>({
	max: 10_000,
	maxSize: 200_000,
	sizeCalculation: (_, { length }) => length,
});

/** As what words stand in the index, in whichever language their text is. */
export const readLexemes = (ctx: Context, words: Word[]): Promise<Frequencies[]> =>
	rememberAll(known, words, {
		keyOf: ([, written]) => written.toLowerCase(),
		ask: (missing) => askLexemes(ctx, missing),
	});

async function askLexemes(ctx: Context, words: Word[]): Promise<Frequencies[]> {
	const { rows } = await sql<{ lexemes: string[] }>`${prepared}
		select tsvector_to_array(search_vector('en', folded, written, '', '', '')
			|| search_stems('hu', folded, written) || search_stems('ru', folded, written)) as lexemes
		from unnest((select ${words.map(([folded]) => spread(folded))}::text[]),
			(select ${words.map(([, written]) => lower(spread(written)))}::text[]))
			with ordinality given (folded, written, place)
		order by place
	`.execute(ctx.db);
	return rows.map(({ lexemes }) => lexemesOf(lexemes));
}
