import { z } from "zod";
import { searchSorts, searchTypes } from "~/features/search/contract";
import { kinds } from "~/features/threads/contract";
import { locales } from "~/platform/identity";
import { cursor, limit } from "./parameters";
import { person, resources } from "./resources";

const choice = { error: "errors:field.choice" };
const told = (description: string, example: string) =>
	z
		.string({ error: "errors:field.text" })
		.max(100)
		.optional()
		.meta({ description, examples: [example] });
const day = (description: string) =>
	z
		.union([z.iso.date(), z.iso.datetime({ offset: true })], { error: "errors:field.format" })
		.optional()
		.meta({ type: "string", description, examples: ["2026-03-01"] });

export const searchParameters = z.strictObject({
	q: z
		.string({ error: "errors:field.text" })
		.max(1_000)
		.meta({ description: 'Words; "a phrase"; -without.', examples: ["oak table"] }),
	type: z.enum(searchTypes, choice).optional().meta({
		description: "What to look for. Without it threads, each once, by the post that fits best.",
	}),
	category: told("Only in the category with this slug.", "help"),
	tag: told("Only in threads with the tag of this slug.", "oak"),
	author: told("Only posts of the member with this handle.", "ines"),
	from: day("Only posts from this day or moment on."),
	to: day("Only posts until the end of this day, or until this moment."),
	answered: z.enum(["yes", "no"], choice).optional().meta({
		description: "Only in threads with, or without, an accepted answer.",
	}),
	language: z.enum(locales, choice).optional().meta({ description: "Only posts in this language." }),
	kind: z.enum(kinds, choice).optional().meta({ description: "Only in threads of this kind." }),
	sort: z.enum(searchSorts, choice).default("relevance").meta({ description: "What comes first." }),
	limit,
	cursor,
});

const piece = z
	.strictObject({ text: z.string(), marked: z.boolean() })
	.register(resources, { id: "TextPiece", description: "Plain text; `marked` where it was looked for." });
const hit = z
	.strictObject({
		type: z.enum(searchTypes),
		id: z.int().positive().meta({ description: "Of the thread, post, member or tag." }),
		url: z.url().meta({ description: "Where it is in the forum." }),
		title: z.array(piece),
		excerpt: z.array(piece),
		thread: z
			.strictObject({
				id: z.int().positive(),
				title: z.string(),
				replyCount: z.int().min(0),
				answered: z.boolean(),
				kind: z.enum(kinds),
			})
			.nullable(),
		category: z.strictObject({ slug: z.string(), name: z.string() }).nullable(),
		author: person.nullable(),
		createdAt: z.iso.datetime().nullable(),
		likeCount: z.int().min(0),
	})
	.register(resources, { id: "SearchHit" });
const counts = z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.int().min(0) }));

export const searchAnswer = z
	.strictObject({
		items: z.array(hit),
		nextCursor: z.string().nullable().meta({ description: "Where the next page begins; null on the last." }),
		facets: z
			.strictObject({
				category: counts,
				tag: counts,
				kind: counts,
				author: counts,
				language: counts,
				answered: counts,
			})
			.meta({ description: "How many of the hits have which value. Of very many hits some are counted." }),
		engine: z.enum(["meilisearch", "postgres"]),
		suggestion: z
			.string()
			.nullable()
			.meta({ description: "The search with slips of the keyboard put right." }),
	})
	.register(resources, { id: "SearchAnswer" });
