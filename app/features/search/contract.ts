import { z } from "zod";
import { kinds } from "~/features/threads/contract";
import { locales } from "~/platform/identity";

export const searchTypes = ["thread", "post", "member", "tag"] as const;
export const searchSorts = ["relevance", "newest", "likes"] as const;
export type SearchType = (typeof searchTypes)[number];
export type SearchSort = (typeof searchSorts)[number];

/** What is longer is cut: nobody types it, and nothing fails over what somebody pasted. */
const MAX_QUERY = 300;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSPEAKABLE = /[\u0000-\u001f\u007f]/g;

/** Any text as something that can be looked for. */
export const speakable = (text: string) =>
	text.slice(0, MAX_QUERY).toWellFormed().replace(UNSPEAKABLE, " ").replace(/\s+/g, " ").trim();

const word = z.string().trim().min(1).max(100).optional().catch(undefined);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** A day, or a moment in ISO 8601; of a day its end where `end` is set. */
const moment = ({ end }: { end: boolean }) =>
	z
		.union([z.iso.date(), z.iso.datetime({ offset: true })])
		.refine((text) => text >= "0001")
		.transform((text) => new Date(new Date(text).getTime() + (end && DAY.test(text) ? DAY_MS - 1 : 0)))
		.optional()
		.catch(undefined);

/** Parameters of a search page's address: what cannot be understood is left out, a broken cursor is refused later. */
export const searchQuery = z.object({
	q: z.string().catch("").transform(speakable),
	type: z.enum(searchTypes).optional().catch(undefined),
	category: word,
	tag: word,
	author: word,
	from: moment({ end: false }),
	to: moment({ end: true }),
	answered: z
		.enum(["yes", "no"])
		.transform((value) => value === "yes")
		.optional()
		.catch(undefined),
	language: z.enum(locales).optional().catch(undefined),
	kind: z.enum(kinds).optional().catch(undefined),
	sort: z.enum(searchSorts).catch("relevance"),
	cursor: z
		.string()
		.max(300)
		.nullish()
		.catch(null)
		.transform((cursor) => cursor ?? null),
	limit: z.coerce.number().int().min(1).max(100).catch(20),
});
export type SearchQuery = z.output<typeof searchQuery>;

/** A piece of a text; marked where it is what was looked for. */
export interface Piece {
	text: string;
	marked: boolean;
}

export interface SearchHit {
	type: SearchType;
	/** Of the thread, post, member or tag. */
	id: number;
	/** Where it is in the forum; of a thread that was found by a reply, that reply. */
	path: string;
	title: Piece[];
	excerpt: Piece[];
	thread?: { id: number; title: string; replyCount: number; answered: boolean; kind: string };
	category?: { slug: string; name: string; hue: number };
	author?: { handle: string; name: string; avatarId: number | null };
	createdAt: string | null;
	likeCount: number;
}

export interface Facet {
	value: string;
	label: string;
	count: number;
}
export const facetNames = ["category", "tag", "kind", "author", "language", "answered"] as const;
export type Facets = Record<(typeof facetNames)[number], Facet[]>;

export interface SearchAnswer {
	items: SearchHit[];
	nextCursor: string | null;
	facets: Facets;
	engine: "meilisearch" | "postgres";
	/** Meilisearch is set and did not answer. */
	fallback: boolean;
	/** The search with slips put right, where it found little as it was typed. */
	suggestion: string | null;
}

/** What was looked for in vain, as the list of it says it. */
export const missedWords = z.string().min(1).max(100);
