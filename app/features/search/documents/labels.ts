import type { SearchDocument } from "./search-document";

/** Nobody can type it: what is looked for has no such character. */
const MARK = "\u0001";
/** Posts of a brand with so many consecutive ids are one block: of common words, block after block is looked through. */
export const BLOCK = 16_384;
export const MOST_LIKED = 9;

export const blockOf = (refId: number) => Math.floor(refId / BLOCK);

/** Lexemes that are no words: with them one index finds a word within a block, a kind, or an author's posts. */
export const label = {
	block: (brandId: number, block: number) => `${MARK}b${brandId}.${block}`,
	category: (id: number) => `${MARK}c${id}`,
	author: (id: number) => `${MARK}a${id}`,
	kind: (kind: string) => `${MARK}k${kind}`,
	language: (language: string) => `${MARK}l${language}`,
	/** 0 for no likes, 1 for one or two, 2 for three to six, and so on. */
	liked: (step: number) => `${MARK}h${step}`,
};

/** Labels of a post; members and tags are few and need none. */
export function labelsOf(brandId: number, document: SearchDocument): string[] {
	if (document.kind !== "post") return [];
	const { refId, categoryId, authorId, threadKind, language, likes } = document;
	return [
		label.block(brandId, blockOf(refId)),
		label.category(categoryId ?? 0),
		label.author(authorId ?? 0),
		label.kind(threadKind ?? ""),
		label.language(language),
		label.liked(Math.min(MOST_LIKED, Math.floor(Math.log2(Math.max(0, likes) + 1)))),
	];
}
