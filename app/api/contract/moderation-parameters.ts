import { z } from "zod";
import { queues } from "~/features/moderation/contract";
import { day, isPeriod } from "~/platform/period";
import { author } from "./bodies";
import { cursor, idInPath, limit } from "./parameters";

export const casePath = z.object({ id: idInPath.describe("The case's id.") });
export const decisionPath = z.object({ id: idInPath.describe("The decision's id.") });

const actingStaff = author.meta({
	description: "Handle of the member of staff who acts or looks. Without it the key's own member.",
});
export const actingQuery = z.strictObject({ author: actingStaff });
export const casesQuery = z.strictObject({
	queue: z
		.enum(queues, { error: "errors:field.choice" })
		.meta({ description: "A case is in one queue at a time.", examples: ["reported"] }),
	limit,
	cursor,
	author: actingStaff,
});

const formats = ["json", "csv", "eu-statements"] as const;
export const transparencyQuery = z
	.strictObject({
		from: day.meta({ description: "The first day, in UTC.", examples: ["2026-01-01"] }),
		to: day.meta({
			description: "The day after the last one; at most ten years later.",
			examples: ["2027-01-01"],
		}),
		format: z.enum(formats, { error: "errors:field.choice" }).optional().meta({
			description:
				"`json` unless told, or `csv` where `Accept` asks for `text/csv` alone. `eu-statements`: the single statements of reasons, in the field names of the EU's transparency database, 10,000 at most.",
		}),
	})
	.refine(isPeriod, { path: ["to"], error: "errors:api.period" });
