import { z } from "zod";

/** What others do in the forum, and good news: mails about it can be turned off. */
export const kinds = [
	"reply",
	"mention",
	"quote",
	"answer-accepted",
	"idea-status",
	"post-approved",
] as const;
/** What moderators decided about the member or their report: told by mail whatever the preferences. */
const legalKinds = ["post-returned", "statement", "report-outcome", "appeal-outcome"] as const;
/** Good news that the forum tells and no mail. */
const kindsWithoutMail = [
	"badge-earned",
	"level-gained",
	"thanked",
	"person-of-the-week",
	"claim-moved",
	"referral-vested",
	"meetup-cancelled",
] as const;
/** Of the ambassador programme: not shown while there is none. */
export const ambassadorKinds = [
	"ambassador-invited",
	"ambassador-decided",
	"ambassador-reminder",
	"ambassador-ended",
	"mission-decided",
] as const;
export type AmbassadorKind = (typeof ambassadorKinds)[number];
export type MailKind = (typeof kinds)[number];
export type NotificationKind =
	| MailKind
	| AmbassadorKind
	| (typeof legalKinds)[number]
	| (typeof kindsWithoutMail)[number];

/** Check boxes `mail-reply`, `mail-mention`, …: present where wanted. */
export const mailPreferences = z
	.object(Object.fromEntries(kinds.map((kind) => [`mail-${kind}`, z.literal("on").optional()])))
	.transform((fields) => kinds.map((kind) => ({ kind, wanted: fields[`mail-${kind}`] === "on" })));

export const unsubscribing = z.object({ kind: z.enum(kinds).nullish().catch(null) });
export const markingRead = z.object({
	upTo: z.coerce.number({ error: "errors:field.number" }).int().positive(),
});
