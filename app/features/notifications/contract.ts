import { z } from "zod";

export const kinds = ["reply", "mention", "quote", "answer-accepted", "idea-status"] as const;
export type NotificationKind = (typeof kinds)[number];

/** Check boxes `mail-reply`, `mail-mention`, …: present where wanted. */
export const mailPreferences = z
	.object(Object.fromEntries(kinds.map((kind) => [`mail-${kind}`, z.literal("on").optional()])))
	.transform((fields) => kinds.map((kind) => ({ kind, wanted: fields[`mail-${kind}`] === "on" })));

export const unsubscribing = z.object({ kind: z.enum(kinds).nullish().catch(null) });
export const markingRead = z.object({
	upTo: z.coerce.number({ error: "errors:field.number" }).int().positive(),
});
