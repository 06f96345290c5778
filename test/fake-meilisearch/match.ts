import { distance } from "~/features/search/language/distance";
import type { Fields } from "./filter";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
export const tokensOf = (text: string) =>
	(text
		.toLowerCase()
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.match(WORD) ?? []) as string[];

export interface Indexed {
	fields: Fields;
	/** By searchable attribute, in its order. */
	tokens: Map<string, string[]>;
}

interface Part {
	tokens: string[];
	exact: boolean;
	excluded: boolean;
	beginning: boolean;
}

const PART = /(-?)"([^"]*)"?|(-?)([^\s"]+)/g;
const MOST_WORDS = 10;

/** Words and "phrases"; the last word may be a beginning. */
function partsOf(q: string): Part[] {
	const parts: Part[] = [];
	let words = 0;
	for (const [, phraseMinus, phrase, minus, word] of q.matchAll(PART)) {
		const tokens = tokensOf(phrase ?? word ?? "").slice(0, MOST_WORDS - words);
		if (tokens.length === 0) continue;
		words += tokens.length;
		const excluded = (phraseMinus ?? minus) === "-";
		const common = { excluded, beginning: false };
		if (phrase !== undefined) parts.push({ tokens, exact: true, ...common });
		else for (const token of tokens) parts.push({ tokens: [token], exact: false, ...common });
	}
	const last = parts.at(-1);
	if (last && !last.exact && !last.excluded) last.beginning = true;
	return parts;
}

interface Rules {
	attributes: string[];
	/** Where slips are not forgiven. */
	exact: Set<string>;
	strategy: string;
}

/** How well each document has the words of a query: 1 at best, none where it has not what the strategy asks for. */
export function match(documents: Indexed[], q: string, rules: Rules): Map<Indexed, number> {
	const parts = partsOf(q);
	const wanted = parts.filter(({ excluded }) => !excluded);
	const unwanted = parts.filter(({ excluded }) => excluded);
	const allowed = documents.filter((document) =>
		unwanted.every((part) => quality(document, part, rules) === 0),
	);
	const qualities = wanted.map(
		(part) => new Map(allowed.map((document) => [document, quality(document, part, rules)])),
	);
	const scores = new Map<Indexed, number>();
	for (const needed of rounds(wanted, qualities, rules.strategy))
		for (const document of allowed) {
			const each = needed.map((place) => qualities[place]?.get(document) ?? 0);
			if (scores.has(document) || each.some((one) => one === 0)) continue;
			const sum = each.reduce((total, one) => total + one, 0);
			scores.set(document, wanted.length === 0 ? 1 : sum / wanted.length);
		}
	return scores;
}

/**
 * Which words have to be there, in the first round all. What is nowhere, then what is everywhere, is given up first;
 * what is quoted never is.
 */
function rounds(wanted: Part[], qualities: Map<Indexed, number>[], strategy: string): number[][] {
	const places = wanted.map((_, place) => place);
	if (strategy === "all" || places.length === 0) return [places];
	const mandatory = places.filter((place) => wanted[place]?.exact);
	const frequency = (place: number) =>
		[...(qualities[place]?.values() ?? [])].filter((one) => one > 0).length || Number.POSITIVE_INFINITY;
	const others = places.filter((place) => !wanted[place]?.exact);
	if (strategy === "frequency") others.sort((one, other) => frequency(one) - frequency(other));
	const fewest = mandatory.length > 0 ? 0 : 1;
	const lengths = others.map((_, dropped) => others.length - dropped).filter((length) => length >= fewest);
	if (fewest === 0) lengths.push(0);
	return lengths.map((length) => [...mandatory, ...others.slice(0, length)]);
}

function quality({ tokens }: Indexed, { tokens: wanted, exact, beginning }: Part, rules: Rules): number {
	let best = 0;
	for (const [place, attribute] of rules.attributes.entries()) {
		const there = tokens.get(attribute) ?? [];
		const off = exact
			? hasPhrase(there, wanted)
				? 0
				: null
			: slips(there, wanted[0] as string, beginning, rules.exact.has(attribute));
		if (off !== null) best = Math.max(best, 1 - off * 0.1 - place * 0.05);
	}
	return best;
}

const hasPhrase = (there: string[], wanted: string[]) =>
	there.some((_, from) => wanted.every((word, place) => there[from + place] === word));

function slips(there: string[], word: string, beginning: boolean, exact: boolean): number | null {
	if (there.includes(word)) return 0;
	if (beginning && there.some((token) => token.startsWith(word))) return 0.5;
	const most = exact || /^\d+$/.test(word) || word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
	if (most === 0) return null;
	let fewest = most + 1;
	for (const token of there) fewest = Math.min(fewest, distance(word, token, most));
	return fewest <= most ? fewest : null;
}
