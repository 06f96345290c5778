/** What a tier can ask for, counted within the window: a closed set, all of it valued by others or done on many days. */
export const measures = ["accepted-answers", "distinct-givers", "threads-answered", "days-active"] as const;
export type Measure = (typeof measures)[number];
/** How many of what. In criteria 0 is not asked. */
export type Amounts = Record<Measure, number>;

export const noAmounts: Amounts = {
	"accepted-answers": 0,
	"distinct-givers": 0,
	"threads-answered": 0,
	"days-active": 0,
};

/** Who is an ambassador stays one with this part of what newcomers need: loss is gentler than gain. */
const REQUALIFY = 0.8;

/** What is asked for requalifying: whole numbers, rounded up. */
export const eased = (criteria: Amounts): Amounts =>
	Object.fromEntries(
		measures.map((measure) => [measure, Math.ceil(criteria[measure] * REQUALIFY)]),
	) as Amounts;

export const meets = (measured: Amounts, criteria: Amounts) =>
	measures.every((measure) => measured[measure] >= criteria[measure]);
