import { type FoldedText, foldText } from "./fold-text";
import { matchAt } from "./match-at";
import { type Token, tokensOf } from "./tokens";
import type { Match } from "./types";

interface Branch {
	next: Map<string, Branch> | null;
	isEnd: boolean;
}

/** A match shows what is wrong; the fiftieth shows nothing new. */
export const MAX_MATCHES = 20;

/**
 * Finds words and phrases, as whole words, in one walk over the text: the time does not grow with the list but with its
 * longest phrase.
 */
export function createWordMatcher(entries: readonly string[]): (text: string) => Match[] {
	const root: Branch = { next: null, isEnd: false };
	for (const entry of entries) plant(root, tokensOf(foldText(entry).text.trim()));
	return (original) => {
		if (root.next === null) return [];
		const folded = foldText(original);
		return search(root, tokensOf(folded.text), (from, to) => matchIn(original, folded, from, to));
	};
}

function plant(root: Branch, tokens: Token[]) {
	let branch = root;
	for (const { text } of tokens) {
		branch.next ??= new Map();
		const grown = branch.next.get(text) ?? { next: null, isEnd: false };
		branch.next.set(text, grown);
		branch = grown;
	}
	branch.isEnd = tokens.length > 0;
}

function search(root: Branch, tokens: Token[], match: (from: Token, to: Token) => Match): Match[] {
	const matches: Match[] = [];
	for (let at = 0; at < tokens.length && matches.length < MAX_MATCHES; at++) {
		const last = longestFrom(root, tokens, at);
		if (last === null) continue;
		matches.push(match(tokens[at] as Token, tokens[last] as Token));
		at = last;
	}
	return matches;
}

/** The last token of the longest entry that begins here. */
function longestFrom(root: Branch, tokens: Token[], from: number): number | null {
	let branch: Branch | undefined = root;
	let longest: number | null = null;
	for (let at = from; at < tokens.length; at++) {
		branch = branch.next?.get((tokens[at] as Token).text);
		if (!branch) break;
		if (branch.isEnd) longest = at;
	}
	return longest;
}

const matchIn = (original: string, { starts, ends }: FoldedText, from: Token, to: Token) =>
	matchAt(original, starts[from.from] as number, ends[to.to - 1] as number);
