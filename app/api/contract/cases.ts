import { z } from "zod";
import { caseStates, outcomes, queues, sanctionKinds } from "~/features/moderation/contract";
import { body } from "./posts";
import { person, resources, visibility } from "./resources";

const id = z.int().positive();
const count = z.int().min(0);
const time = z.iso.datetime();
const url = z.url();

const postInCase = z.strictObject({
	id,
	number: id.meta({ description: "Its place in the thread." }),
	revision: id.meta({ description: "What a decision has to name: the text that was judged." }),
	url,
});
const leaseInCase = z
	.strictObject({ by: z.string().meta({ description: "Display name." }), until: time })
	.register(resources, { id: "CaseLease", description: "Who works on a case, and until when." });

const caseFacts = {
	id,
	kind: z.enum(["post", "appeal"]),
	queue: z.enum(queues),
	state: z.enum(caseStates).meta({ description: "Only `open` cases are in a queue." }),
	thread: z.strictObject({ id, title: z.string(), url }),
	category: z.strictObject({ id, name: z.string() }),
	reportCount: count,
	openedAt: time,
	lease: leaseInCase.nullable(),
};

export const caseInList = z
	.strictObject({
		...caseFacts,
		post: postInCase,
		author: person,
		excerpt: z.string().meta({ description: "The beginning of the post, in one line." }),
		reasons: z.array(z.string()).meta({ description: "Codes of the reasons that reports gave." }),
		detections: z.array(z.string()).meta({ description: "Kinds of automatic rules that found something." }),
		priority: z.number().meta({ description: "The weightiest come first." }),
	})
	.register(resources, { id: "CaseInList" });

const report = z
	.strictObject({
		id,
		reference: z.string(),
		reason: z.string(),
		text: z.string(),
		reporter: z.string().nullable().meta({ description: "Handle; null for somebody without an account." }),
		notifier: z.string().nullable().meta({ description: "Name that somebody without an account gave." }),
		weight: z.number(),
		reportedAt: time,
		outcome: z.enum(["upheld", "dismissed"]).nullable(),
	})
	.register(resources, { id: "Report" });

const detection = z
	.strictObject({
		id,
		kind: z.string(),
		rule: z.strictObject({ name: z.string(), version: id.nullable() }).nullable(),
		verdict: z.enum(["flag", "hold"]),
		shadow: z.boolean().meta({ description: "Found by a rule on trial: it had no effect." }),
		score: z.number().nullable(),
		matches: z
			.array(z.strictObject({ from: count, to: count, text: z.string() }))
			.meta({ description: "Where in the plain text, in UTF-16 units, the end excluded." }),
		revision: id,
	})
	.register(resources, { id: "Detection" });

const decisionInCase = z
	.strictObject({
		id,
		caseId: id,
		outcome: z.enum(outcomes),
		state: z.enum(["pending", "effective", "undone", "overturned"]).meta({
			description: "`pending`: it holds, nobody was told yet, and it can be undone until `undoUntil`.",
		}),
		reason: z.string().nullable(),
		by: z.string().nullable().meta({ description: "Display name; null where a rule decided." }),
		revision: id,
		note: z.string().meta({ description: "For colleagues." }),
		message: z.string().meta({ description: "For the author." }),
		passage: z.string(),
		decidedAt: time,
		undoUntil: time,
	})
	.register(resources, { id: "DecisionInCase", description: "A decision about the case's post." });

export const fullCase = z
	.strictObject({
		...caseFacts,
		post: z.strictObject({
			...postInCase.shape,
			visibility,
			body,
			createdAt: time,
			editedAt: time.nullable(),
		}),
		previous: z
			.strictObject({ revision: id, html: z.string(), editedAt: time })
			.nullable()
			.meta({ description: "What the post said before its last change." }),
		author: z.strictObject({
			...person.shape,
			id,
			locale: z
				.enum(["en", "ru", "hu"])
				.nullable()
				.meta({ description: "The language to write to them in; null for the brand's." }),
			role: z.enum(["member", "moderator", "owner"]),
			joinedAt: time,
			postCount: count,
			strikes: count.meta({ description: "Sum of the strikes that still count." }),
			decisions: count.meta({ description: "Decisions in force that took something from them." }),
			restriction: z.strictObject({ kind: z.enum(sanctionKinds), endsAt: time }).nullable(),
		}),
		barred: z.boolean().meta({
			description:
				"True where this moderator may not decide: the own post, or an appeal against the own decision.",
		}),
		escalation: z.strictObject({ by: z.string(), note: z.string() }).nullable(),
		reports: z.array(report),
		detections: z.array(detection),
		decisions: z.array(decisionInCase).meta({ description: "Newest first, of earlier cases too." }),
		notes: z.array(z.strictObject({ id, text: z.string(), by: z.string(), writtenAt: time })),
		appeal: z
			.strictObject({
				id,
				decisionId: id,
				text: z.string(),
				appealedAt: time,
				outcome: z.enum(["upheld", "overturned"]).nullable(),
			})
			.nullable(),
	})
	.register(resources, { id: "Case" });
