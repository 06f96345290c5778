import type { Locale } from "~/platform/identity";
import type { Random } from "./random";

/** The words that one thread is about. Each holds its grammatical forms. */
export type Words = Record<string, string[]>;

type Piece = string | { word: string; form: number; article: boolean } | { numbers: number[] };

const compiled = new Map<string, Piece[]>();
const SLOT = /\{([^}]+)\}/;

/** A sentence or title: the places of a text (see `Family`) filled, beginning with a capital letter. */
export function fill(template: string, locale: Locale, words: Words, random: Random): string {
	return capitalised(fillWithin(template, locale, words, random));
}

/** The same for words that stand inside a sentence. */
export function fillWithin(template: string, locale: Locale, words: Words, random: Random): string {
	const key = locale + template;
	let pieces = compiled.get(key);
	if (!pieces) {
		pieces = template.split(SLOT).map((piece, index) => (index % 2 ? slot(piece, locale) : piece));
		compiled.set(key, pieces);
	}
	let text = "";
	for (const piece of pieces) {
		if (typeof piece === "string") text += piece;
		else if ("numbers" in piece) text += random.pick(piece.numbers);
		else text += wordOf(piece, words);
	}
	return text;
}

function slot(text: string, locale: Locale): Piece {
	const range = /^(\d+)-(\d+)$/.exec(text);
	if (range) return { numbers: numbersBetween(Number(range[1]), Number(range[2]), locale) };
	const [name = "", form = "0"] = text.replace("az:", "").split(".");
	return { word: name, form: Number(form), article: text.startsWith("az:") };
}

/** A Russian noun changes with its number: where the range allows, only numbers that take the genitive plural. */
function numbersBetween(least: number, most: number, locale: Locale): number[] {
	const all = Array.from({ length: most - least + 1 }, (_, index) => least + index);
	const many = all.filter(
		(value) => (value % 100 > 10 && value % 100 < 20) || value % 10 === 0 || value % 10 > 4,
	);
	return locale === "ru" && many.length > 0 ? many : all;
}

function wordOf(
	{ word, form, article }: { word: string; form: number; article: boolean },
	words: Words,
): string {
	const forms = words[word];
	const text = forms?.[form] ?? forms?.[0];
	if (text === undefined) throw new Error(`No word for {${word}}`);
	if (!article) return text;
	return `${/^[aáeéiíoóöőuúüű5]/i.test(text) ? "az" : "a"} ${text}`;
}

function capitalised(text: string): string {
	const first = text.charAt(0);
	return first.toUpperCase() + text.slice(1);
}
