import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { inTransaction } from "~/platform/context";
import { remember } from "~/platform/remember";
import { distance, slipsIn } from "../language/distance";
import { quoted, type SearchWord } from "./read-search-words.server";
import { hasReadableThread, whereReadable } from "./reader.server";

/** Words that share fewer of their parts than this are not compared letter by letter. */
const LIKENESS = "0.3";
const NEAR = 40;
const BEST = 5;

/**
 * For words that are misspelt, what was probably meant: words of titles, tags and names that the actor may read, since
 * a word from anywhere else would tell of what is hidden. By the word as it was typed, folded.
 */
export async function findMeantWords(ctx: Context, words: SearchWord[]): Promise<Map<string, string>> {
	const doubtful = words.filter(
		({ phrase, excluded, folded }) => !phrase && !excluded && slipsIn(folded) > 0,
	);
	if (doubtful.length === 0 || !(await knowsLikeness(ctx))) return new Map();
	const near = await wordsLike(
		ctx,
		doubtful.map(({ folded }) => folded),
	);
	const meant = new Map<string, string>();
	for (const { folded } of doubtful) {
		const word = await firstReadable(ctx, nearest(folded, near.get(folded) ?? []));
		// A word that is there as it was typed is not misspelt.
		if (word !== null && word !== folded) meant.set(folded, word);
	}
	return meant;
}

/** Words with so few slips that they may be meant, the likeliest first. */
function nearest(word: string, candidates: string[]): string[] {
	const most = slipsIn(word);
	return candidates
		.map((candidate) => ({ candidate, slips: distance(word, candidate, most) }))
		.filter(({ slips }) => slips <= most)
		.sort((one, other) => one.slips - other.slips)
		.slice(0, BEST)
		.map(({ candidate }) => candidate);
}

/** The likeness that counts is a setting of the connection: it is set for one transaction. */
async function wordsLike(ctx: Context, words: string[]): Promise<Map<string, string[]>> {
	return inTransaction(ctx, async (tx) => {
		await sql`select set_config('pg_trgm.similarity_threshold', ${LIKENESS}, true)`.execute(tx.db);
		const { rows } = await sql<{ typed: string; near: string[] }>`
			select typed, array(
				select word from search_word
				where brand_id = ${ctx.brand.id} and word % typed
				order by similarity(word, typed) desc, word limit ${NEAR}
			) as near
			from unnest(${words}::text[]) typed
		`.execute(tx.db);
		return new Map(rows.map(({ typed, near }) => [typed, near]));
	});
}

/** A word that stands nowhere but in what the actor may not read must not be told. */
async function firstReadable(ctx: Context, words: string[]): Promise<string | null> {
	if (words.length === 0) return null;
	const there = (table: "search_document" | "search_opening") =>
		sql`select from ${sql.table(table)} d where d.brand_id = ${ctx.brand.id} and d.stems @@ query::tsquery`;
	const { rows } = await sql<{ word: string }>`
		select word from unnest(${words}::text[], ${words.map(quoted)}::text[]) with ordinality candidate (word, query, place)
		where exists (${there("search_document")} and d.kind <> 'post' and ${isReadableName(ctx)})
			or exists (${there("search_opening")} and exists (select from (select d.brand_id, d.ref_id) m ${whereReadable(ctx, "m")}))
		order by place limit 1
	`.execute(ctx.db);
	return rows[0]?.word ?? null;
}

const isReadableName = (ctx: Context) => sql`case d.kind
	when 'member' then exists (select from member n where n.brand_id = d.brand_id and n.id = d.ref_id)
	else exists (select from tag n where n.brand_id = d.brand_id and n.id = d.ref_id and ${hasReadableThread(ctx, "n")}) end`;

const known = new WeakMap<object, Promise<boolean>>();

/** Whether this database could make the extension that compares words. */
const knowsLikeness = ({ db, services }: Context): Promise<boolean> =>
	remember(known, services.pool, async () => {
		const { rows } = await sql<{ there: boolean }>`
			select exists (select from pg_extension where extname = 'pg_trgm') as there`.execute(db);
		return rows[0]?.there === true;
	});
