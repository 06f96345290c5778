import type { SearchDocument } from "../documents/search-document";
import { encodeSigns } from "../language/encode-signs";

/** One thing that can be found, as the server takes it. */
export interface IndexDocument {
	id: string;
	brandId: number;
	kind: SearchDocument["kind"];
	refId: number;
	threadId: number | null;
	categoryId: number | null;
	authorId: number | null;
	threadKind: string | null;
	opening: boolean;
	language: string;
	createdAt: number;
	likes: number;
	name: string;
	tags: string;
	body: string;
	nameStems: string;
	stems: string;
	/** Of what Postgres knows of it: equal where both say the same. */
	hash: string;
}

/** One index holds all brands: the brand is part of the name. */
export const indexId = (brandId: number, kind: string, refId: number) => `${brandId}_${kind}_${refId}`;

/** What Postgres made of a document: its stems, and a sum over everything in it. */
export interface Stemmed {
	refId: number;
	nameStems: string[];
	stems: string[];
	hash: string;
}

export function toIndexDocument(
	brandId: number,
	document: SearchDocument,
	{ nameStems, stems, hash }: Stemmed,
): IndexDocument {
	const { kind, refId, threadId, categoryId, authorId, threadKind, opening, language, likes } = document;
	return {
		id: indexId(brandId, kind, refId),
		...{ brandId, kind, refId, threadId, categoryId, authorId, threadKind, opening, language, likes },
		createdAt: new Date(document.createdAt).getTime(),
		name: encodeSigns(document.name ?? ""),
		tags: encodeSigns(document.tags),
		body: encodeSigns(document.body),
		nameStems: encodeSigns(nameStems.join(" ")),
		stems: encodeSigns(stems.join(" ")),
		hash,
	};
}
