import type { Locale } from "../identity";

const words = (list: string) => new Set(list.split(" "));
const HUNGARIAN = words(
	"a az és hogy nem egy van meg csak de ha is ez azt ezt mert kell lehet vagy már még itt ott hol mi ki én te mint volt lesz nagyon szia köszönöm sziasztok hogyan miért nekem",
);
const ENGLISH = words(
	"a the and is of to in that it for on with you this not are have my be i how what can do was if but from your we they does where why",
);
const ENOUGH = 3_000;

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;
const score = (tokens: string[], known: Set<string>) => tokens.filter((token) => known.has(token)).length;

/** The language of a text: by its script, then by its commonest words and letters. Null where nothing tells: "OK", a link. */
export function detectLanguage(text: string): Locale | null {
	const sample = text.slice(0, ENOUGH).toLowerCase().normalize("NFC");
	const cyrillic = count(sample, /\p{Script=Cyrillic}/gu);
	const latin = count(sample, /\p{Script=Latin}/gu);
	if (cyrillic === 0 && latin === 0) return null;
	if (cyrillic > latin) return "ru";
	const tokens = sample.match(/\p{L}+/gu) ?? [];
	const hungarian = score(tokens, HUNGARIAN) + 2 * count(sample, /[őű]/g) + count(sample, /[áéíóúöü]/g) / 3;
	const english = score(tokens, ENGLISH);
	if (hungarian === english) return null;
	return hungarian > english ? "hu" : "en";
}
