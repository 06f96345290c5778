import { z } from "zod";
import { referralStates } from "~/features/referrals/contract";
import { requests } from "./bodies";
import { resources } from "./resources";

export const conversion = z
	.strictObject({
		member: z
			.string({ error: "errors:field.text" })
			.max(40)
			.meta({ description: "The handle of the member who bought.", examples: ["june"] }),
		order: z
			.string({ error: "errors:field.text" })
			.min(1)
			.max(100)
			.meta({ description: "Your number of the order. Reported again, it counts once." }),
		purchasedAt: z.iso
			.datetime({ error: "errors:field.format" })
			.optional()
			.meta({ description: "When it was bought; now where it is left out." }),
		returned: z
			.boolean({ error: "errors:field.choice" })
			.default(false)
			.meta({ description: "The order came back: it counts no more." }),
	})
	.register(requests, { id: "Conversion" });
export const converted = z
	.strictObject({
		referred: z.boolean().meta({ description: "Whether somebody brought this member." }),
		state: z.enum(referralStates).nullable(),
	})
	.register(resources, { id: "Converted" });
