import { z } from "zod";
import { typedHandle as handle } from "~/features/members/contract";
import { icons } from "~/features/standing/badges/contract";
import { type ByLocale, readByLocale } from "~/platform/by-locale";
import { locales } from "~/platform/identity";
import { checked, id, isBlank, longText, oneLine, wholeNumber } from "~/platform/text";
import { type Amounts, measures } from "./measures";
import { type Tier, type TierNumber, tierNumbers } from "./tiers";

export { type Amounts, eased, measures, meets, noAmounts } from "./measures";
export { type Tier, type TierNumber, tierNumbers } from "./tiers";

export interface Question {
	text: ByLocale;
	required: boolean;
}
export const MOST_QUESTIONS = 8;
const MOST_LINKS = 5;

const inLocales = (prefix: string, max: number) =>
	locales.map((locale) => [`${prefix}-${locale}`, oneLine(max, 0).default("")] as const);

const tierFields = tierNumbers.flatMap((tier) => [
	...inLocales(`name-${tier}`, 40),
	...inLocales(`flair-${tier}`, 24),
	[`icon-${tier}`, z.enum(icons, { error: "errors:field.choice" })] as const,
	...measures.map((measure) => [`${measure}-${tier}`, wholeNumber(0, 10_000)] as const),
]);
const questionFields = Array.from({ length: MOST_QUESTIONS }, (_, place) => [
	...inLocales(`question-${place}`, 300),
	[`required-${place}`, checked] as const,
]).flat();

export interface ProgrammeInput {
	windowDays: number;
	termMonths: number;
	earlyAccess: boolean;
	tiers: Tier[];
	questions: Question[];
}

/**
 * Fields `name-1-en`, `flair-1-en`, `icon-1`, `accepted-answers-1`, …, `question-0-en`, `required-0`. What nobody could
 * reach, and a higher tier that asks for less, is refused.
 */
export const programmeForm = z
	.object({
		windowDays: wholeNumber(7, 730),
		termMonths: wholeNumber(1, 36),
		earlyAccess: checked,
		...Object.fromEntries<z.ZodType>([...tierFields, ...questionFields]),
	})
	.transform((fields, check): ProgrammeInput => {
		const given = fields as Record<string, unknown>;
		const complain = (path: string, message: string) =>
			check.addIssue({ code: "custom", path: [path], message });
		const tiers = tierNumbers.map((tier) => ({
			tier,
			name: readByLocale(given, `name-${tier}`),
			flair: readByLocale(given, `flair-${tier}`),
			icon: String(given[`icon-${tier}`]),
			criteria: Object.fromEntries(
				measures.map((measure) => [measure, Number(given[`${measure}-${tier}`])]),
			) as Amounts,
		}));
		for (const { tier, criteria } of tiers) {
			if (criteria["days-active"] > fields.windowDays)
				complain(`days-active-${tier}`, "errors:ambassadors.days");
			const below = tiers[tier - 2]?.criteria;
			for (const measure of measures)
				if (below && criteria[measure] < below[measure])
					complain(`${measure}-${tier}`, "errors:ambassadors.less");
		}
		const questions = Array.from({ length: MOST_QUESTIONS }, (_, place) => ({
			text: readByLocale(given, `question-${place}`),
			required: given[`required-${place}`] === true,
		})).filter(({ text }) => Object.keys(text).length > 0);
		const { windowDays, termMonths, earlyAccess } = fields;
		return { windowDays, termMonths, earlyAccess, tiers, questions };
	});

const tierNumber = z.coerce
	.number({ error: "errors:field.choice" })
	.refine((number): number is TierNumber => tierNumbers.includes(number as TierNumber), {
		error: "errors:field.choice",
	});

export const switchingProgramme = z.object({ enabled: checked });
export const loungeForm = z.object({ tier: tierNumber });
export const agreementForm = z
	.object({
		days: wholeNumber(1, 180),
		...Object.fromEntries(locales.map((locale) => [`text-${locale}`, longText(20_000).default("")])),
	})
	.transform((fields) => ({
		days: fields.days as number,
		texts: locales
			.map((locale) => ({
				locale,
				markdown: String((fields as unknown as ByLocale)[`text-${locale}`] ?? ""),
			}))
			.filter(({ markdown }) => !isBlank(markdown)),
	}));

/** Fields `answer-0`, `answer-1`, … in the order of the questions. */
export const applying = z
	.object({
		tier: tierNumber,
		...Object.fromEntries(
			Array.from({ length: MOST_QUESTIONS }, (_, place) => [`answer-${place}`, longText(2_000).default("")]),
		),
	})
	.transform((fields) => ({
		tier: fields.tier as TierNumber,
		answers: Array.from({ length: MOST_QUESTIONS }, (_, place) =>
			String((fields as unknown as ByLocale)[`answer-${place}`] ?? "").trim(),
		),
	}));
export const acceptingAgreement = z.object({ version: wholeNumber(0, 1_000_000) });
export const preferring = z.object({ earlyAccess: checked, publicImpact: checked });

const waived = oneLine(500, 0).default("");
export const deciding = z.object({
	application: id,
	version: wholeNumber(1, 1_000_000),
	outcome: z.enum(["approve", "decline", "later"], { error: "errors:field.choice" }),
	tier: tierNumber,
	reason: longText(2_000).default(""),
	waived,
});
export const inviting = z.object({ handle, tier: tierNumber, message: longText(2_000).default(""), waived });
/** `endsAt` is what was seen: of two clicks on the same page one renews. */
export const renewing = z.object({
	term: id,
	endsAt: z.iso.datetime({ error: "errors:field.choice" }),
	waived,
});
export const endingTerm = z.object({ term: id, reason: oneLine(500, 3) });
export const resuming = z.object({ term: id });

export const missionForm = z.object({
	title: oneLine(120, 3),
	text: longText(8_000).refine((text) => !isBlank(text), { error: "errors:field.empty" }),
	tier: tierNumber,
	until: z
		.union([z.literal("").transform(() => null), z.iso.date({ error: "errors:standing.day" })])
		.default(null),
	places: z.union([z.literal("").transform(() => null), wholeNumber(1, 10_000)]).default(null),
});
export const choosingMission = z.object({ mission: id });
/** One address a line. */
const addresses = longText(4_000)
	.default("")
	.transform((text) =>
		text
			.split(/\s+/)
			.map((line) => line.trim())
			.filter(Boolean),
	)
	.pipe(
		z
			.array(z.url({ protocol: /^https?$/, error: "errors:ambassadors.link" }).max(500))
			.max(MOST_LINKS, { error: "errors:ambassadors.links" }),
	);
export const handingIn = z.object({
	mission: id,
	evidence: longText(4_000).refine((text) => !isBlank(text), { error: "errors:field.empty" }),
	links: addresses,
});
export const reviewingTask = z.object({
	mission: id,
	member: id,
	version: wholeNumber(1, 1_000_000),
	outcome: z.enum(["accepted", "returned"], { error: "errors:field.choice" }),
	note: oneLine(1_000, 0).default(""),
});
