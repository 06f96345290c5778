import { IndexStore } from "@test/fake-meilisearch/index-store";
import { type TestForum, testForum } from "@test/forum";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsOf } from "../documents/search-document";
import { hungarian } from "../language/vocabulary/hungarian";
import { russian } from "../language/vocabulary/russian";
import { readSearchWords } from "../postgres/read-search-words.server";
import { toIndexDocument } from "./index-document";
import { indexSettings, STEMS, WRITTEN } from "./index-settings";
import { stemQuery, writtenQuery } from "./query-text";
import { readStems } from "./read-stems.server";

let forum: TestForum;
beforeAll(async () => {
	forum = await testForum();
	await forum.aBrand();
});
afterAll(() => forum.close());

/** An index with a text for every form of these words, as the push makes it. */
async function indexOf(language: "ru" | "hu", forms: string[]): Promise<IndexStore> {
	const index = new IndexStore("id");
	// Without slips: what is found is found by its stem.
	index.configure({ ...indexSettings, typoTolerance: { disableOnAttributes: [...WRITTEN, ...STEMS] } });
	const words = forms.map((body) => wordsOf({ name: "", tags: "", body }));
	const { rows } = await sql<{ stems: string[] }>`
		select tsvector_to_array(search_vector(${language}, '', '', '', folded, written)) as stems
		from unnest(${words.map(({ body }) => body)}::text[], ${words.map(({ writtenBody }) => writtenBody)}::text[])
			with ordinality given (folded, written, place) order by place
	`.execute(forum.db);
	for (const [place, word] of words.entries()) {
		const where = {
			threadId: 1,
			categoryId: 1,
			authorId: 1,
			threadKind: "discussion",
			opening: false,
			likes: 0,
		};
		const document = {
			kind: "post" as const,
			refId: place,
			language,
			createdAt: "2026-01-01",
			...where,
			...word,
		};
		const stemmed = { refId: place, nameStems: [], stems: rows[place]?.stems ?? [], hash: "" };
		index.put(String(place), { ...toIndexDocument(1, document, stemmed) });
	}
	return index;
}

async function found(index: IndexStore, q: string): Promise<Set<number>> {
	const ctx = await forum.context(1);
	const words = await readSearchWords(ctx, q);
	const stems = await readStems(ctx, words);
	const queries = [
		{ q: writtenQuery(words), attributesToSearchOn: WRITTEN },
		...stems.map((variant) => ({ q: stemQuery(variant, "all"), attributesToSearchOn: STEMS })),
	];
	const hits = queries.flatMap((query) => index.search({ ...query, matchingStrategy: "all" }));
	return new Set(hits.map(({ document }) => Number(document.fields.refId)));
}

test.each([
	["ru", russian],
	["hu", hungarian],
] as const)("three of five pairs of forms at least are found: %s", async (language, vocabulary) => {
	const words = vocabulary
		.trim()
		.split("\n")
		.map((line) => line.split(" "));
	const forms = [...new Set(words.flat())];
	const index = await indexOf(language, forms);
	let pairs = 0;
	let hits = 0;
	for (const group of words)
		for (const query of group) {
			const places = await found(index, query);
			for (const text of group.filter((other) => other !== query)) {
				pairs += 1;
				if (places.has(forms.indexOf(text))) hits += 1;
			}
		}
	console.log(`Of ${pairs} pairs of forms (${language}) ${((100 * hits) / pairs).toFixed(1)} % are found.`);
	expect(pairs).toBeGreaterThan(2_000);
	expect(hits / pairs).toBeGreaterThanOrEqual(0.6);
});
