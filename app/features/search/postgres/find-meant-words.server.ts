import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { inTransaction } from "~/platform/context";
import { distance, slipsIn } from "../language/distance";
import type { SearchWord } from "./read-search-words.server";
import { hasReadableThread, whereReadable } from "./reader.server";

/** Below it a title shares too little with a word to hold it with one slip; found by trying words with slips. */
const LIKENESS = "0.4";
const NAMES = 20;

/**
 * For words that are misspelt, what was probably meant: words of titles, tags and names that the actor may read, since
 * a word from anywhere else would tell of what is hidden. By the word as it was typed, folded.
 */
export async function findMeantWords(ctx: Context, words: SearchWord[]): Promise<Map<string, string>> {
	const doubtful = words.filter(
		({ phrase, excluded, folded }) => !phrase && !excluded && slipsIn(folded) > 0,
	);
	if (doubtful.length === 0 || !(await knowsLikeness(ctx))) return new Map();
	const names = await namesLike(
		ctx,
		doubtful.map(({ folded }) => folded),
	);
	const meant = new Map<string, string>();
	for (const { folded } of doubtful) {
		const word = nearest(folded, names.get(folded) ?? []);
		if (word !== null && word !== folded) meant.set(folded, word);
	}
	return meant;
}

function nearest(word: string, names: string[]): string | null {
	const most = slipsIn(word);
	let best: string | null = null;
	let fewest = most + 1;
	for (const candidate of new Set(names.flatMap((name) => name.match(/[\p{L}\p{N}]+/gu) ?? []))) {
		const slips = distance(word, candidate, most);
		if (slips < fewest) [best, fewest] = [candidate, slips];
	}
	return best;
}

/** The likeness that counts is a setting of the connection: it is set for one transaction. */
async function namesLike(ctx: Context, words: string[]): Promise<Map<string, string[]>> {
	return inTransaction(ctx, async (tx) => {
		await sql`select set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)`.execute(tx.db);
		const { rows } = await sql<{ word: string; names: string[] }>`
			select word, array(
				select d.name from search_document d
				where d.brand_id = ${ctx.brand.id} and d.name is not null and d.name %> word and ${isReadable(ctx)}
				order by word_similarity(word, d.name) desc, d.ref_id limit ${NAMES}
			) as names
			from unnest(${words}::text[]) word
		`.execute(tx.db);
		return new Map(rows.map(({ word, names }) => [word, names]));
	});
}

const isReadable = (ctx: Context) => sql`case d.kind
	when 'member' then exists (select from member n where n.brand_id = d.brand_id and n.id = d.ref_id)
	when 'tag' then exists (select from tag n where n.brand_id = d.brand_id and n.id = d.ref_id and ${hasReadableThread(ctx, "n")})
	else exists (select from (select d.brand_id, d.ref_id) m ${whereReadable(ctx, "m")}) end`;

const known = new WeakMap<object, Promise<boolean>>();

/** Whether this database could make the extension that compares words. */
function knowsLikeness({ db, services }: Context): Promise<boolean> {
	const answer =
		known.get(services.pool) ??
		sql<{ there: boolean }>`select exists (select from pg_extension where extname = 'pg_trgm') as there`
			.execute(db)
			.then(({ rows }) => rows[0]?.there === true);
	known.set(services.pool, answer);
	answer.catch(() => known.delete(services.pool));
	return answer;
}
