import { z } from "zod";
import { startingAbilities } from "~/features/brands/policy";
import { readByLocale } from "~/platform/by-locale";
import { type Abilities, locales } from "~/platform/identity";
import { MAX_PICTURES } from "~/platform/rich-text/document";
import { checked, longText, oneLine, wholeNumber } from "~/platform/text";

/** What levels ask for: all but the last within the window of days. 0 for not asked. */
export const levelMeasures = ["posts", "days", "likes", "givers", "answers", "joined"] as const;
export type LevelMeasure = (typeof levelMeasures)[number];
export type Requirements = Record<LevelMeasure, number>;

/** Those that are reached; everybody has 1, and the team gives 5. */
export const reachedLevels = [2, 3, 4] as const;
export const levelNumbers = [1, 2, 3, 4, 5] as const;

/** Who does less than 90 % of what a level asks for keeps it for so many days. */
export const GRACE_DAYS = 14;

export interface LevelSettings {
	windowDays: number;
	/** Of levels 2 to 4. */
	requirements: Requirements[];
	/** Of levels 1 to 5. */
	abilities: Abilities[];
	/** Of levels 1 to 5, by language; empty for the interface's words. */
	names: Partial<Record<string, string>>[];
}

/** What every brand starts with: within reach of somebody who takes part. */
export const startingLevels: LevelSettings = {
	windowDays: 100,
	requirements: [
		{ posts: 3, days: 2, likes: 1, givers: 1, answers: 0, joined: 3 },
		{ posts: 25, days: 10, likes: 15, givers: 5, answers: 0, joined: 30 },
		{ posts: 100, days: 30, likes: 60, givers: 15, answers: 5, joined: 90 },
	],
	abilities: [...startingAbilities],
	names: levelNumbers.map(() => ({})),
};

const most: Requirements = {
	posts: 10_000,
	days: 730,
	likes: 10_000,
	givers: 1_000,
	answers: 1_000,
	joined: 3_650,
};
/** An empty field sets no limit. */
const limit = (max: number) => z.union([z.literal("").transform(() => null), wholeNumber(0, max)]);

const asked = (level: number) =>
	Object.fromEntries(levelMeasures.map((measure) => [`${measure}-${level}`, wholeNumber(0, most[measure])]));
const allowed = (level: number) => ({
	[`links-${level}`]: limit(100),
	[`mentions-${level}`]: limit(20),
	[`images-${level}`]: limit(MAX_PICTURES),
	[`reportWeight-${level}`]: wholeNumber(0, 3),
	[`skipsPreModeration-${level}`]: checked,
	[`editsTitles-${level}`]: checked,
	[`movesThreads-${level}`]: checked,
	[`invites-${level}`]: checked,
});
const named = (level: number) =>
	Object.fromEntries(locales.map((locale) => [`name-${level}-${locale}`, longText(40).default("")]));

const fields = z.object({
	windowDays: wholeNumber(7, 730),
	...Object.assign({}, ...reachedLevels.map(asked)),
	...Object.assign({}, ...levelNumbers.map(allowed)),
	...Object.assign({}, ...levelNumbers.map(named)),
});

/** Levels as the owner's form sends them. What nobody could reach, or what comes before what is easier, is refused. */
export const levelForm = fields.transform((given: Record<string, unknown>, check): LevelSettings => {
	const read = <Value>(name: string) => given[name] as Value;
	const requirements = reachedLevels.map(
		(level) =>
			Object.fromEntries(
				levelMeasures.map((measure) => [measure, read(`${measure}-${level}`)]),
			) as Requirements,
	);
	const windowDays = read<number>("windowDays");
	for (const [path, message] of impossible(windowDays, requirements))
		check.addIssue({ code: "custom", path: [path], message });
	return {
		windowDays,
		requirements,
		abilities: levelNumbers.map((level) => ({
			links: read(`links-${level}`),
			mentions: read(`mentions-${level}`),
			images: read(`images-${level}`),
			reportWeight: read(`reportWeight-${level}`),
			skipsPreModeration: read(`skipsPreModeration-${level}`),
			editsTitles: read(`editsTitles-${level}`),
			movesThreads: read(`movesThreads-${level}`),
			invites: read(`invites-${level}`),
		})),
		names: levelNumbers.map((level) => readByLocale(given, `name-${level}`)),
	};
});

function* impossible(windowDays: number, requirements: Requirements[]): Generator<[string, string]> {
	for (const [place, asks] of requirements.entries()) {
		const level = place + 2;
		if (asks.days > windowDays) yield [`days-${level}`, "errors:levels.window"];
		if (asks.posts > 0 && asks.days > asks.posts) yield [`days-${level}`, "errors:levels.more-days"];
		if (asks.likes > 0 && asks.givers > asks.likes) yield [`givers-${level}`, "errors:levels.more-givers"];
		const lower = requirements[place - 1];
		for (const measure of levelMeasures)
			if (lower && asks[measure] < lower[measure]) yield [`${measure}-${level}`, "errors:levels.less"];
	}
}

export const levelGift = z.object({ level: wholeNumber(1, 5), levelReason: oneLine(500, 3) });
export const levelUnlocking = z.object({ levelReason: oneLine(500, 3) });
