import { z } from "zod";
import { resources } from "./resources";

const count = z.int().min(0);
const day = z.iso.date();
const hours = z
	.number()
	.nullable()
	.meta({ description: "Half were handled within this; null where nothing was." });
const share = z.number().min(0).max(1).nullable();
const byName = z.record(z.string(), count);

const transparency = z
	.strictObject({
		brand: z.string(),
		from: day,
		to: day,
		orders: z
			.strictObject({ count, medianHours: hours, byReason: byName })
			.meta({ description: "Orders of authorities." }),
		notices: z
			.strictObject({
				count,
				medianHours: hours,
				withoutAccount: count,
				byReason: byName,
				upheld: count,
				dismissed: count,
				open: count,
			})
			.meta({ description: "Reports by members, and notices by people without an account." }),
		ownInitiative: z
			.strictObject({ count, byReason: byName, byOutcome: byName })
			.meta({ description: "Decisions that nobody had asked for." }),
		decisions: z
			.strictObject({ count, medianHours: hours, byReason: byName, byOutcome: byName })
			.meta({ description: "Every decision that took something from an author." }),
		automated: z
			.strictObject({
				detected: count,
				decided: count,
				detectedShare: share,
				detectionErrorRate: share.meta({
					description: "Of what rules found, the share that moderators let stand.",
				}),
				overturnRate: share.meta({
					description: "Of what was appealed of it, the share that was overturned.",
				}),
			})
			.meta({ description: "What automatic rules had a part in." }),
		appeals: z.strictObject({ count, medianHours: hours, upheld: count, overturned: count, open: count }),
		sanctions: byName,
		averageMonthlyContributors: z.number(),
	})
	.register(resources, {
		id: "TransparencyReport",
		description: "The figures of Regulation (EU) 2022/2065, Art. 15 and 24.",
	});

const text = z.string().nullable();
const statement = z
	.strictObject({
		puid: z.string(),
		decision_visibility: z.array(z.string()).nullable(),
		decision_account: text,
		decision_provision: text,
		end_date_account_restriction: day.nullable(),
		decision_ground: z.enum(["DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_GROUND_INCOMPATIBLE_CONTENT"]),
		illegal_content_legal_ground: text,
		illegal_content_explanation: text,
		incompatible_content_ground: text,
		incompatible_content_explanation: text,
		category: z.string(),
		content_type: z.array(z.string()),
		content_language: z.string(),
		content_date: day,
		application_date: day,
		decision_facts: z.string(),
		source_type: z.enum(["SOURCE_ARTICLE_16", "SOURCE_TYPE_OTHER_NOTIFICATION", "SOURCE_VOLUNTARY"]),
		automated_detection: z.enum(["Yes", "No"]),
		automated_decision: z.enum(["AUTOMATED_DECISION_FULLY", "AUTOMATED_DECISION_NOT_AUTOMATED"]),
	})
	.register(resources, {
		id: "EuStatement",
		description: "A statement of reasons in the words of the EU's transparency database.",
	});

const euStatements = z
	.strictObject({ statements: z.array(statement) })
	.register(resources, { id: "EuStatements", description: "Oldest first." });

export const transparencyAnswer = z
	.union([transparency, euStatements])
	.register(resources, { id: "TransparencyAnswer", description: "By `format`." });
