import { z } from "zod";
import { day as calendarDay } from "~/platform/period";
import { checked, oneLine } from "~/platform/text";

/** What leaderboards count over, in the order of the page; weeks begin on Monday, days end at midnight UTC. */
export const periods = ["week", "month", "quarter", "all", "day"] as const;
export type BoardPeriod = (typeof periods)[number] | "season";

const slug = z
	.string()
	.trim()
	.max(60)
	.transform((text) => text || null);

/** A board's address: which period, the one that a day belongs to, and one category. */
export const boardQuery = z.object({
	period: z.enum([...periods, "season"]).catch("month"),
	day: calendarDay.nullish().catch(null),
	category: slug.nullish().catch(null),
});
export type BoardQuery = z.output<typeof boardQuery>;

export const listing = z.object({ listed: checked });
export const recognitionSwitch = z.object({ part: z.enum(["boards", "thanks"]), shown: checked });
export const seasonForm = z
	.object({ name: oneLine(60), since: calendarDay, until: calendarDay })
	.refine(({ since, until }) => since <= until, { error: "errors:standing.season", path: ["until"] })
	.refine(({ since, until }) => (Date.parse(until) - Date.parse(since)) / 86_400_000 <= 731, {
		error: "errors:standing.season-long",
		path: ["until"],
	});
export const seasonRemoval = z.object({ since: calendarDay });
