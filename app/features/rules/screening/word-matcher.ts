import { foldText } from "./fold-text";
import { matchAt } from "./match-at";
import type { Match } from "./types";

interface Branch {
	next: Map<number, Branch>;
	isEnd: boolean;
}

/** A match shows what is wrong; the fiftieth shows nothing new. */
export const MAX_MATCHES = 20;
/** Scripts written without spaces have no word boundaries: there, a word is found anywhere. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

/**
 * Finds words and phrases, as whole words, in one walk over the text: the time does not grow with the list but with the
 * longest entry.
 */
export function createWordMatcher(entries: readonly string[]): (text: string) => Match[] {
	const root = plant(entries);
	return (text) => (root.next.size === 0 ? [] : search(root, text));
}

function plant(entries: readonly string[]): Branch {
	const root: Branch = { next: new Map(), isEnd: false };
	for (const entry of entries) {
		const folded = foldText(entry.trim()).text.trim();
		if (folded === "") continue;
		let branch = root;
		for (let at = 0; at < folded.length; at++) branch = grow(branch, folded.charCodeAt(at));
		branch.isEnd = true;
	}
	return root;
}

function grow(branch: Branch, unit: number): Branch {
	const known = branch.next.get(unit);
	if (known) return known;
	const fresh: Branch = { next: new Map(), isEnd: false };
	branch.next.set(unit, fresh);
	return fresh;
}

function search(root: Branch, original: string): Match[] {
	const { text, starts, ends } = foldText(original);
	const matches: Match[] = [];
	for (let at = 0; at < text.length && matches.length < MAX_MATCHES; at++) {
		if (!root.next.has(text.charCodeAt(at)) || isInsideWord(text, at)) continue;
		const end = longestFrom(root, text, at);
		if (end === null) continue;
		matches.push(matchAt(original, starts[at] as number, ends[end - 1] as number));
		at = end - 1;
	}
	return matches;
}

function longestFrom(root: Branch, text: string, from: number): number | null {
	let branch: Branch | undefined = root;
	let longest: number | null = null;
	for (let at = from; at < text.length; at++) {
		branch = branch.next.get(text.charCodeAt(at));
		if (!branch) break;
		if (branch.isEnd && !isInsideWord(text, at + 1)) longest = at + 1;
	}
	return longest;
}

/** True where a word goes on across this place. */
const isInsideWord = (text: string, at: number) =>
	at > 0 && at < text.length && isWord(pointBefore(text, at)) && isWord(text.codePointAt(at) as number);

function pointBefore(text: string, at: number): number {
	const unit = text.charCodeAt(at - 1);
	return unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? (text.codePointAt(at - 2) as number) : unit;
}

function isWord(point: number): boolean {
	if (point < 0x80)
		return (
			(point >= 0x61 && point <= 0x7a) || (point >= 0x30 && point <= 0x39) || (point >= 0x41 && point <= 0x5a)
		);
	const letter = String.fromCodePoint(point);
	return WORD.test(letter) && !UNSPACED.test(letter);
}
