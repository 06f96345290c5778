import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import type { SearchDocument } from "./search-document";

/** Shorter words are never taken for misspelt ones. */
const SHORTEST = 4;
const LONGEST = 40;

/** Words of titles, tags and names: what misspelt words are compared with. Nobody is told one without being asked whether they may read it. */
export async function learnWords(tx: WriteContext, documents: SearchDocument[]) {
	const words = new Set(documents.flatMap(({ name }) => name?.match(/[\p{L}\p{N}]+/gu) ?? []));
	const kept = [...words].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
	if (kept.length === 0) return;
	await sql`
		insert into search_word (brand_id, word)
		select ${tx.brand.id}, word from unnest(${kept}::text[]) word order by word
		on conflict do nothing
	`.execute(tx.db);
}
