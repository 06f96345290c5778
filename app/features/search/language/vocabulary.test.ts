import { testDatabase } from "@test/database";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fold, lower } from "./fold";
import { hungarian } from "./vocabulary/hungarian";
import { russian } from "./vocabulary/russian";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
	database = await testDatabase();
});
afterAll(() => database.pool.end());

/** Which of the pairs are found: a text of the first word alone, looked for by the second. */
async function foundOf(language: string, pairs: [string, string][]): Promise<boolean[]> {
	const [texts, queries] = [pairs.map(([text]) => text), pairs.map(([, query]) => query)];
	const { rows } = await sql<{ found: boolean }>`
		select search_vector(${language}, '', '', '', folded, written) @@ search_term(folded_query, written_query) as found
		from unnest(${texts.map(fold)}::text[], ${texts.map(lower)}::text[], ${queries.map(fold)}::text[], ${queries.map(lower)}::text[])
			with ordinality given (folded, written, folded_query, written_query, place)
		order by place
	`.execute(database.db);
	return rows.map(({ found }) => found);
}

async function withoutStopWords(words: string[]): Promise<string[]> {
	const { rows } = await sql<{ word: string }>`
		select word from unnest(${words}::text[], ${words.map(fold)}::text[], ${words.map(lower)}::text[]) given (word, folded, written)
		where not search_is_stop_word(folded, written)
	`.execute(database.db);
	expect(rows.length).toBeGreaterThan(words.length * 0.97);
	return rows.map(({ word }) => word);
}

const share = (found: boolean[]) => found.filter(Boolean).length / found.length;
const wordsOf = (vocabulary: string) =>
	vocabulary
		.trim()
		.split("\n")
		.map((line) => line.split(" "));
/** Every form looked for by every other one, both ways; a form that looks the same is no other form. */
const pairsOf = (words: string[][]) =>
	words.flatMap((forms) =>
		forms.flatMap((text) =>
			forms.filter((other) => other !== text).map((query): [string, string] => [text, query]),
		),
	);

describe.each([
	["ru", wordsOf(russian)],
	["hu", wordsOf(hungarian)],
])("forms of words: %s", (language, words) => {
	test("two hundred words at least", () => {
		expect(new Set(words.map(([word]) => word)).size).toBe(words.length);
		expect(words.length).toBeGreaterThanOrEqual(200);
	});
	test("hardly any word is found by another one", async () => {
		const pairs = words.map(([word], place): [string, string] => [
			word as string,
			words[(place + 1) % words.length]?.[0] as string,
		]);
		expect(share(await foundOf(language, pairs))).toBeLessThan(0.01);
	});
	test("three of five pairs of forms at least", async () => {
		const found = share(await foundOf(language, pairsOf(words)));
		console.log(
			`Of ${pairsOf(words).length} pairs of forms (${language}) ${(found * 100).toFixed(1)} % are found.`,
		);
		expect(found).toBeGreaterThanOrEqual(0.6);
	});
	test("every word without its accents, in capitals, and the other way round; stop words are in no text's index", async () => {
		const forms = await withoutStopWords(words.flat());
		const bare = (word: string) =>
			word
				.normalize("NFD")
				.replace(/(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f]/g, "")
				.normalize("NFC");
		for (const change of [
			bare,
			(word: string) => word.toUpperCase(),
			(word: string) => word.normalize("NFD"),
		])
			for (const pair of [(word: string) => [word, change(word)], (word: string) => [change(word), word]]) {
				const pairs = forms.map((form) => pair(form) as [string, string]);
				const found = await foundOf(language, pairs);
				expect(pairs.filter((_, place) => !found[place])).toEqual([]);
			}
	});
});
