import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import { type HelpTopic, listHelp } from "~/features/help/index.server";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { remember } from "~/platform/remember";
import { fold, lower } from "../language/fold";
import { allOf, orBeginning, readSearchWords } from "../postgres/read-search-words.server";

const MOST = 3;

export interface HelpHit {
	topic: HelpTopic;
	title: string;
	path: string;
}

/** Vectors of the pages of a language; they change with the program only. */
const vectors = new Map<string, Promise<string[]>>();
/** Which pages have what is looked for, by language and words. */
const places = new LRUCache<string, Promise<number[]>>({ max: 2_000 });

/** Pages of help with all these words, the reader's language's own, best first. They are the same for every brand. */
export async function findHelp(ctx: Context, q: string): Promise<HelpHit[]> {
	const words = allOf(await readSearchWords(ctx, q), orBeginning);
	if (words === null) return [];
	const pages = listHelp(ctx.locale);
	const key = `${ctx.locale} ${words}`;
	const found = await remember(places, key, () => placesOf(ctx, words));
	return found.flatMap((place) => {
		const page = pages[place - 1];
		return page ? [{ topic: page.topic, title: page.title, path: `/help/${page.topic}` }] : [];
	});
}

async function placesOf(ctx: Context, words: string): Promise<number[]> {
	const { rows } = await sql<{ place: number }>`${prepared}
		select place::int as place
		from unnest(${await vectorsOf(ctx)}::text[]) with ordinality page (stems, place)
		where stems::tsvector @@ ${words}::tsquery
		order by ts_rank(stems::tsvector, ${words}::tsquery) desc, place limit ${MOST}
	`.execute(ctx.db);
	return rows.map(({ place }) => place);
}

const vectorsOf = (ctx: Context): Promise<string[]> => remember(vectors, ctx.locale, () => makeVectors(ctx));

async function makeVectors({ db, locale }: Context): Promise<string[]> {
	const pages = listHelp(locale);
	const of = (say: (page: (typeof pages)[number]) => string) => pages.map(say);
	const { rows } = await sql<{ stems: string }>`
		select search_vector(${locale}, title, written_title, '', body, written_body)::text as stems
		from unnest(${of(({ title }) => fold(title))}::text[], ${of(({ title }) => lower(title))}::text[],
			${of(({ text }) => fold(text))}::text[], ${of(({ text }) => lower(text))}::text[])
			with ordinality page (title, written_title, body, written_body, place)
		order by place
	`.execute(db);
	return rows.map(({ stems }) => stems);
}
