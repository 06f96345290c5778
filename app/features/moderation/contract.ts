import { z } from "zod";
import { longText, oneLine } from "~/platform/text";

/** The desk's lists. A case is in one of them at a time. */
export const queues = ["held", "reported", "detected", "appeals", "escalated"] as const;
export type Queue = (typeof queues)[number];

export const caseStates = ["open", "waiting", "decided", "effective", "appealed", "closed", "void"] as const;
export type CaseState = (typeof caseStates)[number];

/** What moderators decide about a post. */
const postOutcomes = [
	"approve",
	"hide",
	"remove",
	"return",
	"warn",
	"silence",
	"suspend",
	"ban",
	"no-action",
] as const;
/** What another person decides about an appeal. */
export const appealOutcomes = ["uphold", "overturn"] as const;
export const outcomes = [...postOutcomes, ...appealOutcomes] as const;
export type PostOutcome = (typeof postOutcomes)[number];
export type Outcome = (typeof outcomes)[number];

export const sanctionKinds = ["warning", "silence", "suspension", "ban"] as const;
export type SanctionKind = (typeof sanctionKinds)[number];
export const sanctionOf: Partial<Record<Outcome, SanctionKind>> = {
	warn: "warning",
	silence: "silence",
	suspend: "suspension",
	ban: "ban",
};

/** Reasons that every brand has from the start; a brand adds its own. */
export const builtInReasons = [
	"spam",
	"off-topic",
	"harassment",
	"hate",
	"misinformation",
	"illegal",
	"other",
] as const;

export const reasonCode = z
	.string({ error: "errors:field.choice" })
	.max(40)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "errors:field.choice" });

/** Outcomes that take something from an author: they need a reason, and are told with a statement. */
export const restricting = new Set<Outcome>([
	"hide",
	"remove",
	"return",
	"warn",
	"silence",
	"suspend",
	"ban",
]);

export const decisionInput = z.object({
	outcome: z.enum(outcomes, { error: "errors:field.choice" }),
	reason: reasonCode.optional(),
	/** The revision of the post that was judged. */
	revision: z.coerce.number({ error: "errors:field.number" }).int().positive(),
	/** For colleagues. */
	note: longText(2_000).default(""),
	/** For the author. */
	message: longText(4_000).default(""),
	/** Words of the post that have to change, for `return`. */
	passage: longText(1_000).default(""),
	/** How long a sanction holds. */
	days: z.coerce.number({ error: "errors:field.number" }).int().min(1).max(3_650).optional(),
	/** What happens to the post beside a sanction. */
	content: z.enum(["keep", "hide", "remove"], { error: "errors:field.choice" }).optional(),
});
export type DecisionInput = z.output<typeof decisionInput>;

/** A decision where the post stands in its thread. */
export const directDecision = decisionInput.extend({
	outcome: z.enum(["hide", "remove"], { error: "errors:field.choice" }),
});

export const reportInput = z.object({ reason: reasonCode, text: longText(2_000).default("") });

const email = z
	.string({ error: "errors:field.text" })
	.trim()
	.toLowerCase()
	.max(254, { error: "errors:email" })
	.pipe(z.email({ error: "errors:email" }));

/**
 * A notice of illegal content by anybody (Regulation (EU) 2022/2065, Art. 16(2)): why it is illegal, where it is, who
 * says so, and that they believe it. Name and address are not asked for where the notice is about abuse of children.
 */
export const illegalNotice = z
	.object({
		location: z
			.string({ error: "errors:field.text" })
			.trim()
			.min(1, { error: "errors:field.empty" })
			.max(1_000, { error: "errors:notice.location" }),
		explanation: longText(2_000).refine((text) => text.trim().length >= 20, {
			error: "errors:notice.explain",
		}),
		name: oneLine(120, 0).default(""),
		email: z.union([z.literal(""), email]).default(""),
		childAbuse: z.coerce.boolean().default(false),
		goodFaith: z.literal("on", { error: "errors:notice.good-faith" }),
	})
	.refine(({ name, childAbuse }) => childAbuse || name !== "", {
		path: ["name"],
		error: "errors:field.empty",
	})
	.refine(({ email: given, childAbuse }) => childAbuse || given !== "", {
		path: ["email"],
		error: "errors:email",
	});

export const appealInput = z.object({
	text: longText(4_000).refine((text) => text.trim() !== "", { error: "errors:field.empty" }),
});

export const noteInput = z.object({
	text: longText(2_000).refine((text) => text.trim() !== "", { error: "errors:field.empty" }),
});

export const escalation = z.object({ note: longText(1_000).default("") });

const ladderStep = z.object({
	/** Sum of strikes that still count. */
	at: z.number().int().min(1).max(1_000),
	kind: z.enum(sanctionKinds),
	days: z.number().int().min(1).max(3_650),
});
export type LadderStep = z.output<typeof ladderStep>;
export const ladder = z.array(ladderStep).max(10);

const moderationSettings = z.object({
	/** How long a decision can be undone before anybody is told, in seconds. */
	undoSeconds: z.coerce.number({ error: "errors:field.number" }).int().min(0).max(120),
	/** How long a strike counts. */
	strikeDays: z.coerce.number({ error: "errors:field.number" }).int().min(1).max(730),
	ladder,
});
export type ModerationSettings = z.output<typeof moderationSettings>;

export const startingSettings: ModerationSettings = {
	undoSeconds: 12,
	strikeDays: 90,
	ladder: [
		{ at: 3, kind: "warning", days: 90 },
		{ at: 5, kind: "silence", days: 3 },
		{ at: 8, kind: "suspension", days: 14 },
		{ at: 12, kind: "ban", days: 365 },
	],
};
