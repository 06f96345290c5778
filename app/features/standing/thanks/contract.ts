import { z } from "zod";
import { oneLine } from "~/platform/text";

const handle = oneLine(40).transform((text) => text.replace(/^@/, "").toLowerCase());

export const thanking = z.object({ handle, reason: oneLine(500) });
export const choosingPerson = thanking;
export const thanksQuery = z.object({
	to: z.string().max(40).nullish().catch(null),
	cursor: z.string().max(200).nullish().catch(null),
});
