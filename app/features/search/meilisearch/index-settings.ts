import { createHash } from "node:crypto";
import type { Settings } from "meilisearch";

/** The alphabets of the interface, for both sides: the server guesses short texts badly. */
export const LOCALES = ["eng", "rus", "hun"] as const;

/** Searched as they were written, with slips forgiven; earlier ones count for more. */
export const WRITTEN = ["name", "tags", "body"];
/** Searched by stems, which Postgres makes on both sides: the server knows no endings. */
export const STEMS = ["nameStems", "stems"];

const equality = { equality: true, comparison: false };
const comparison = { equality: true, comparison: true };

/** How an index is made. A change here, or of what a document holds, builds a new one beside the old. */
export const indexSettings: Settings = {
	searchableAttributes: [...WRITTEN, ...STEMS],
	// No search gives a text back: what is shown is read from the forum's own tables.
	displayedAttributes: ["id", "brandId", "kind", "refId", "hash"],
	filterableAttributes: [
		{
			attributePatterns: [
				"brandId",
				"kind",
				"categoryId",
				"threadId",
				"authorId",
				"threadKind",
				"opening",
				"language",
			],
			features: { facetSearch: false, filter: equality },
		},
		{ attributePatterns: ["createdAt"], features: { facetSearch: false, filter: comparison } },
	],
	sortableAttributes: ["createdAt", "likes"],
	// "sort" first: of very many hits the newest are wanted, and not the newest among equally good ones.
	rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness"],
	typoTolerance: {
		minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
		disableOnAttributes: STEMS,
		disableOnNumbers: true,
	},
	// A third of the time of indexing; phrases are asked again in Postgres.
	proximityPrecision: "byAttribute",
	localizedAttributes: [{ attributePatterns: ["*"], locales: [...LOCALES] }],
	facetSearch: false,
	searchCutoffMs: 1_000,
};

/** Raised by hand when documents are made differently. */
const DOCUMENTS = 1;

export const fingerprint = createHash("sha256")
	.update(JSON.stringify([DOCUMENTS, indexSettings]))
	.digest("hex")
	.slice(0, 16);
