import { z } from "zod";
import { policies } from "~/features/embed/contract";
import { locales } from "~/platform/identity";
import { requests, wholeNumber } from "./bodies";
import { cursor, limit } from "./parameters";
import { resources } from "./resources";

const key = z
	.string({ error: "errors:field.text" })
	.max(300)
	.meta({
		description: "What the page calls it: 1 to 120 letters, digits and `. _ ~ : / -`.",
		examples: ["espresso-machine-x1"],
	});

export const placement = z
	.strictObject({
		key: z.string(),
		title: z.string(),
		locale: z.enum(locales).nullable(),
		category: z.string().nullable().meta({ description: "Slug of the category its thread is opened in." }),
		policy: z.enum(policies),
		guidelines: z.string().meta({ description: "One line above the field." }),
		address: z.url().nullable().meta({ description: "The page where it stands." }),
		threadId: z.int().positive().nullable().meta({ description: "Null until somebody has posted." }),
		postCount: z.int().min(0),
		createdAt: z.iso.datetime(),
	})
	.register(resources, {
		id: "Placement",
		description: "A place in the brand's pages where a thread is shown.",
	});
export const placementSaved = z.strictObject({ key: z.string() }).register(resources, { id: "PlacementKey" });
export const placementsPage = z
	.strictObject({ items: z.array(placement), nextCursor: z.string().nullable() })
	.register(resources, { id: "PlacementsPage" });

export const placementsQuery = z.strictObject({
	q: z
		.string({ error: "errors:field.text" })
		.max(200)
		.optional()
		.meta({ description: "Part of a key, title or address." }),
	limit,
	cursor,
});
export const placementPath = z.object({ key: key.meta({ description: "The placement's key." }) });

const text = z.string({ error: "errors:field.text" }).optional();
/** Checked by the feature, word for word as its forms are. */
export const placementBody = z
	.strictObject({
		key,
		title: text.meta({ maxLength: 200 }),
		locale: z.enum(locales, { error: "errors:field.choice" }).nullish(),
		category: text.meta({ description: "Slug of a category." }),
		policy: z.enum(policies, { error: "errors:field.choice" }).optional(),
		guidelines: text.meta({ maxLength: 300 }),
		address: text.meta({ description: "Address of a page on one of the allowed origins." }),
		threadId: wholeNumber.nullish().meta({ description: "An existing thread that is shown here, too." }),
	})
	.register(requests, { id: "NewPlacement" });

export const remappings = z
	.strictObject({
		pairs: z
			.array(z.strictObject({ from: key, to: key }))
			.min(1)
			.max(1_000),
	})
	.register(requests, { id: "Remappings", description: "Old and new keys." });
export const remapped = z.strictObject({ moved: z.int().min(0) }).register(resources, { id: "Remapped" });

export const placementExample = {
	key: "espresso-machine-x1",
	title: "Espresso machine X1",
	locale: null,
	category: "help",
	policy: "open",
	guidelines: "",
	address: "https://www.brand.example/machines/x1",
	threadId: 12,
	postCount: 4,
	createdAt: "2026-03-01T12:46:00.000Z",
};
