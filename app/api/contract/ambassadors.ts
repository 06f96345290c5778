import { z } from "zod";
import { measures } from "~/features/ambassadors/contract";
import { pageOf } from "./pages";
import { resources } from "./resources";

const time = z.iso.datetime();
const number = z.int().min(1).max(3).meta({ description: "1 is the first." });

export const tierName = z.strictObject({ number, name: z.string() }).register(resources, { id: "TierName" });

const tier = z
	.strictObject({
		...tierName.shape,
		criteria: z.array(
			z.strictObject({
				measure: z.enum(measures),
				amount: z.int().positive(),
			}),
		),
	})
	.register(resources, { id: "Tier" });
export const tiersPage = pageOf(tier).register(resources, { id: "TiersPage" });

const mission = z
	.strictObject({
		id: z.int().positive(),
		title: z.string(),
		html: z.string(),
		tier: tierName.meta({ description: "For this tier and those above it." }),
		until: time.nullable(),
		places: z.int().positive().nullable().meta({ description: "How many may take it; null for any number." }),
		taken: z.int().min(0),
		open: z.boolean().meta({ description: "Whether it can be taken now." }),
		state: z
			.enum(["taken", "handed-in", "returned", "accepted"])
			.nullable()
			.meta({ description: "What the key's member made of it; null where they did not take it." }),
	})
	.register(resources, { id: "Mission" });
export const missionsPage = pageOf(mission).register(resources, { id: "MissionsPage" });

export const tierExample = { number: 1, name: "Friend" };
export const tiersExample = {
	items: [
		{
			...tierExample,
			criteria: [
				{ measure: "distinct-givers", amount: 5 },
				{ measure: "days-active", amount: 15 },
			],
		},
	],
	nextCursor: null,
};
export const missionsExample = {
	items: [
		{
			id: 7,
			title: "Translate the guide to oils",
			html: "<p>Into Hungarian.</p>",
			tier: tierExample,
			until: "2026-12-31T00:00:00.000Z",
			places: 3,
			taken: 1,
			open: true,
			state: null,
		},
	],
	nextCursor: null,
};
