import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { encodeSigns } from "../language/encode-signs";
import type { SearchWord } from "../postgres/read-search-words.server";

/** The words of one language's endings, each in its stem. */
export type Stems = string[];

/**
 * The same words as each language would shorten them, once each; where none is shortened there is nothing to ask
 * besides. Russian shortens English words as well, and Hungarian ones are shortened with and without accents.
 */
export async function readStems(ctx: Context, words: SearchWord[]): Promise<Stems[]> {
	const texts = words.map(({ folded }) => folded);
	const { rows } = await sql<{ russian: string[]; hungarian: string[]; bare: string[] }>`
		select tsvector_to_array(to_tsvector('pg_catalog.russian', folded)) as russian,
			array(select translate(lexeme, 'áéíóöőúüű', 'aeiooouuu')
				from unnest(to_tsvector('pg_catalog.hungarian', written))) as hungarian,
			tsvector_to_array(to_tsvector('pg_catalog.hungarian', folded)) as bare
		from unnest(${texts}::text[], ${words.map(({ written }) => written)}::text[])
			with ordinality given (folded, written, place)
		order by place
	`.execute(ctx.db);
	const unchanged = texts.flatMap((text) => text.split(/\s+/)).join(" ");
	const variants = new Map<string, Stems>();
	for (const language of ["russian", "hungarian", "bare"] as const) {
		const stems = rows.flatMap((row) => row[language].map(encodeSigns));
		const key = stems.join(" ");
		if (key !== "" && key !== encodeSigns(unchanged)) variants.set(key, stems);
	}
	return [...variants.values()];
}
