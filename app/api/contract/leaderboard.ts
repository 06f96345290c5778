import { z } from "zod";
import { periods } from "~/features/standing/boards/contract";
import { pageOf } from "./pages";
import { person, resources } from "./resources";

const place = z
	.strictObject({
		rank: z.int().positive().meta({ description: "Those with the same points share a rank." }),
		member: person,
		points: z.int().positive(),
	})
	.register(resources, { id: "LeaderboardPlace" });
export const leaderboardPage = pageOf(place).register(resources, { id: "LeaderboardPage" });

export const leaderboardPath = z.object({
	period: z.enum([...periods, "season"]).meta({
		description: "Which period. Weeks begin on Monday, days end at midnight UTC.",
		examples: ["month"],
	}),
});
export const leaderboardQuery = z.strictObject({
	category: z
		.string({ error: "errors:field.text" })
		.max(60)
		.optional()
		.meta({ description: "Only what was done in the category with this slug.", examples: ["help"] }),
	day: z.iso
		.date({ error: "errors:api.day" })
		.optional()
		.meta({ description: "The period that this day belongs to; without it, the one that runs." }),
});

export const leaderboardExample = {
	items: [{ rank: 1, member: { handle: "ines", displayName: "Ines" }, points: 118 }],
	nextCursor: null,
};
