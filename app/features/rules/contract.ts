export { type RuleKind, ruleKinds, verdictsOf } from "./screening/kinds";
export type { Candidate, Finding, Match, RunningSwitch, ScreeningResult } from "./screening/types";

import { z } from "zod";
import { locales } from "~/platform/identity";
import { id, isBlank, longText } from "~/platform/text";

const perLocale = z.object(
	Object.fromEntries(
		locales.flatMap((locale) => [
			[`text-${locale}`, longText(20_000).default("")],
			[`note-${locale}`, longText(1_000).default("")],
		]),
	),
);
/** Fields `text-en`, `note-en`, … : rules in Markdown and what changed, per language. */
export const rulesForm = perLocale.transform((fields) =>
	locales
		.map((locale) => ({
			locale,
			markdown: String(fields[`text-${locale}`] ?? ""),
			changeNote: String(fields[`note-${locale}`] ?? ""),
		}))
		.filter(({ markdown }) => !isBlank(markdown)),
);
export const acceptance = z.object({ version: id, next: z.string().max(500).catch("") });

const whole = (min: number, max: number) =>
	z.coerce
		.number({ error: "errors:field.number" })
		.refine((n) => Number.isInteger(n) && n >= min && n <= max, {
			error: "errors:field.range",
			params: { min, max },
		});
/** A field of a form that may be left empty. */
const maybeId = z.union([z.literal("").transform(() => null), z.null(), id]).default(null);
const switched = z.object({
	categoryId: maybeId,
	threadId: maybeId,
	/** Members read it in the banner. */
	reason: longText(300).default(""),
	endsAt: z.coerce.date({ error: "errors:screening.switch-end" }),
});
/** What a manager switches on for a time. At most one of category and thread; neither for the whole brand. */
export const crisisSwitch = z
	.discriminatedUnion(
		"kind",
		[
			/** Seconds between two posts of one person. */
			switched.extend({ kind: z.literal("slow"), amount: whole(5, 86_400) }),
			/** Days of membership. */
			switched.extend({ kind: z.literal("established"), amount: whole(1, 3_650) }),
			switched.extend({
				kind: z.literal("hold"),
				amount: z
					.unknown()
					.optional()
					.transform(() => 0),
			}),
			switched.extend({
				kind: z.literal("close"),
				amount: z
					.unknown()
					.optional()
					.transform(() => 0),
			}),
		],
		{ error: "errors:field.choice" },
	)
	.refine(({ categoryId, threadId }) => categoryId === null || threadId === null, {
		path: ["categoryId"],
		error: "errors:field.choice",
	});
/** A member whose posts are looked at first. */
export const preModeration = z.object({
	memberId: id,
	days: whole(1, 365).default(30),
	reason: longText(500).default(""),
});
