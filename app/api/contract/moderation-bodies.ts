import { z } from "zod";
import { appealInput, decisionInput, queues, reportInput } from "~/features/moderation/contract";
import { author, requests, wholeNumber } from "./bodies";

const actingStaff = author.meta({
	description: "Handle of the member of staff who acts. Without it the member that the key belongs to.",
});
const { outcome, reason, note, message, passage, content } = decisionInput.shape;
const MOST_DAYS = 3_650;
const days = { error: "errors:field.range", params: { min: 1, max: MOST_DAYS } };

export const newReport = z
	.strictObject({
		reason: reportInput.shape.reason.meta({
			description: "Code of one of the forum's reasons, such as `spam`.",
		}),
		text: reportInput.shape.text.meta({ maxLength: 2_000 }),
		author: author.meta({
			description: "Handle of the member who reports. Without it the key's own member.",
		}),
	})
	.register(requests, { id: "NewReport" });

export const nextCase = z
	.strictObject({ queue: z.enum(queues, { error: "errors:field.choice" }), author: actingStaff })
	.register(requests, { id: "NextCase" });

export const newLease = z
	.strictObject({
		takeOver: z
			.boolean({ error: "errors:field.wrong-type" })
			.default(false)
			.meta({ description: "Takes the case from a colleague who has it; it leaves a trace." }),
		author: actingStaff,
	})
	.register(requests, { id: "NewLease" });

export const newDecision = z
	.strictObject({
		outcome: outcome.meta({
			description: "`uphold` and `overturn` judge appeals, the others posts.",
		}),
		reason: reason.meta({
			description: "Code of one of the forum's reasons; needed by whatever takes something from the author.",
		}),
		revision: wholeNumber.meta({
			description: "The post's revision that was judged: another one meanwhile is refused with 409.",
		}),
		note: note.meta({ maxLength: 2_000, description: "For colleagues." }),
		message: message.meta({ maxLength: 4_000, description: "For the author; needed to judge an appeal." }),
		passage: passage.meta({ maxLength: 1_000, description: "For `return`: the words that have to change." }),
		days: wholeNumber
			.refine((number) => number <= MOST_DAYS, days)
			.optional()
			.meta({ maximum: MOST_DAYS, description: "How long a sanction holds; the forum's ladder says else." }),
		content: content.meta({ description: "What happens to the post beside a sanction." }),
		author: actingStaff,
	})
	.register(requests, { id: "NewDecision" });

export const newAppeal = z
	.strictObject({
		text: appealInput.shape.text.meta({ minLength: 1, maxLength: 4_000 }),
		author: author.meta({ description: "Handle of the member concerned. Without it the key's own member." }),
	})
	.register(requests, { id: "NewAppeal" });
