import { z } from "zod";
import { outcomes } from "~/features/moderation/contract";
import { fullCase } from "./cases";
import { resources } from "./resources";

const id = z.int().positive();
const time = z.iso.datetime();

export const reported = z
	.strictObject({
		reference: z.string().meta({ description: "What the reporter can ask after." }),
		counted: z.boolean().meta({
			description:
				"False where this member reported the post before, or the same complaint was judged: it counts once.",
		}),
	})
	.register(resources, { id: "Reported" });

export const lease = z
	.strictObject({ caseId: id, until: time })
	.register(resources, { id: "Lease", description: "A case that is yours until then." });

export const takenCase = z
	.strictObject({ caseId: id, until: time, case: fullCase })
	.register(resources, { id: "TakenCase", description: "A lease, with everything to decide by." });

export const decided = z
	.strictObject({
		id: id.meta({ description: "The decision." }),
		caseId: id,
		outcome: z.enum(outcomes),
		undoUntil: time.meta({ description: "Until then it can be taken back, and nobody is told." }),
	})
	.register(resources, { id: "Decided" });

export const appealed = z
	.strictObject({ id: id.meta({ description: "The appeal." }) })
	.register(resources, { id: "Appealed" });
