import { sql } from "kysely";
import { type HelpTopic, listHelp } from "~/features/help/index.server";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { remember } from "~/platform/remember";
import { speakable } from "../contract";
import { fold, lower } from "../language/fold";
import { type Frequencies, lexemesOf, readQuery } from "../postgres/expected-share";
import { allOf, orBeginning, readSearchWords, type SearchWord } from "../postgres/read-search-words.server";

const MOST = 3;

export interface HelpHit {
	topic: HelpTopic;
	title: string;
	path: string;
}

interface PageWords {
	/** Its vector as Postgres writes it. */
	stems: string;
	lexemes: Frequencies;
}

/** Of the pages of a language; they change with the program only. */
const known = new Map<string, Promise<PageWords[]>>();

/** Pages of help with all these words, the reader's language's own, best first. They are the same for every brand. */
export async function findHelp(ctx: Context, q: string): Promise<HelpHit[]> {
	const words = await readSearchWords(ctx, speakable(q));
	const pages = listHelp(ctx.locale);
	const places = await placesOf(ctx, words);
	return places.flatMap((place) => {
		const page = pages[place - 1];
		return page ? [{ topic: page.topic, title: page.title, path: `/help/${page.topic}` }] : [];
	});
}

/** Most of what is looked for is on no page of help: the database is asked only of what may be on one. */
async function placesOf(ctx: Context, words: SearchWord[]): Promise<number[]> {
	const query = allOf(words, orBeginning);
	const wanted = allOf(
		words.filter(({ excluded }) => !excluded),
		orBeginning,
	);
	if (query === null || wanted === null) return [];
	const pages = await remember(known, ctx.locale, () => readPageWords(ctx));
	const shareOf = readQuery(wanted);
	if (!pages.some(({ lexemes }) => shareOf(lexemes) > 0)) return [];
	const { rows } = await sql<{ place: number }>`${prepared}
		select place::int as place
		from unnest(${pages.map(({ stems }) => stems)}::text[]) with ordinality page (stems, place)
		where stems::tsvector @@ ${query}::tsquery
		order by ts_rank(stems::tsvector, ${query}::tsquery) desc, place limit ${MOST}
	`.execute(ctx.db);
	return rows.map(({ place }) => place);
}

async function readPageWords({ db, locale }: Context): Promise<PageWords[]> {
	const pages = listHelp(locale);
	const of = (say: (page: (typeof pages)[number]) => string) => pages.map(say);
	const { rows } = await sql<{ stems: string; lexemes: string[] }>`
		select stems::text as stems, tsvector_to_array(stems) as lexemes
		from unnest(${of(({ title }) => fold(title))}::text[], ${of(({ title }) => lower(title))}::text[],
			${of(({ text }) => fold(text))}::text[], ${of(({ text }) => lower(text))}::text[])
			with ordinality page (title, written_title, body, written_body, place),
			lateral (select search_vector(${locale}, title, written_title, '', body, written_body) as stems) made
		order by place
	`.execute(db);
	return rows.map(({ stems, lexemes }) => ({ stems, lexemes: lexemesOf(lexemes) }));
}
