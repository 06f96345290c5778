import { z } from "zod";
import { measures } from "~/features/standing/badges/contract";
import { rules } from "~/features/standing/contract";
import { tierExample, tierName } from "./ambassadors";
import { pageOf } from "./pages";
import { cursor, limit } from "./parameters";
import { person, resources } from "./resources";

const time = z.iso.datetime();

const badgeName = z
	.strictObject({ slug: z.string(), name: z.string(), url: z.url() })
	.register(resources, { id: "BadgeName" });

const badge = z
	.strictObject({
		...badgeName.shape,
		text: z.string(),
		measure: z.enum(measures),
		threshold: z.int().positive(),
		repeatable: z.boolean(),
		grantCount: z.int().min(0).meta({ description: "How many times it was given." }),
	})
	.register(resources, { id: "Badge" });
export const badgesPage = pageOf(badge).register(resources, { id: "BadgesPage" });

export const standing = z
	.strictObject({
		points: z.int().meta({ description: "All points of the member's time here. None while they are staff." }),
		credit: z
			.int()
			.nullable()
			.meta({ description: "Those that may be spent; null for everybody but the member and staff." }),
		title: badgeName.nullable().meta({ description: "The badge that the member carries beside the name." }),
		level: z
			.strictObject({ number: z.int().min(1).max(5), name: z.string() })
			.nullable()
			.meta({ description: "Null for staff, and where the brand has no levels." }),
		tier: tierName
			.nullable()
			.meta({ description: "Of the ambassador programme; null for none, and where there is no programme." }),
		badges: z.array(z.strictObject({ ...badgeName.shape, times: z.int().positive(), grantedAt: time })),
	})
	.register(resources, { id: "Standing" });

const entry = z
	.strictObject({
		id: z.int().positive(),
		cause: z.enum(["awarded", "reversed", "restored", "adjusted", "vested", "spent", "refunded", "granted"]),
		rule: z.enum([...rules, "reward", "referral"]),
		ruleVersion: z.int().positive(),
		amount: z.int().meta({ description: "What was added to the points, or taken." }),
		credit: z.int().meta({ description: "What was added to what may be spent, or taken." }),
		state: z.enum(["pending", "vested", "reversed", "quarantined", "refused"]),
		reason: z
			.enum(["erased", "staff", "ring", "mutual", "young-crowd", "pair-cap", "friends", "young", "day-cap"])
			.nullable()
			.meta({ description: "Why it is worth less than the rule says." }),
		from: person.nullable().meta({ description: "Who gave it: for staff." }),
		thread: z.strictObject({ title: z.string(), url: z.url() }).nullable(),
		at: time.meta({ description: "When it was done." }),
		enteredAt: time,
	})
	.register(resources, { id: "LedgerEntry" });

export const ledgerPage = pageOf(entry).register(resources, { id: "LedgerPage" });
export const ledgerQuery = z.strictObject({ limit, cursor });

const helper = { slug: "helper", name: "Helper", url: "https://forum.example.com/badges/helper" };
export const standingExample = {
	points: 312,
	credit: null,
	title: helper,
	level: { number: 3, name: "Trusted" },
	tier: tierExample,
	badges: [{ ...helper, times: 1, grantedAt: "2026-11-02T08:12:01.000Z" }],
};
export const badgesExample = {
	items: [
		{
			...helper,
			text: "10 accepted answers.",
			measure: "accepted-answers",
			threshold: 10,
			repeatable: false,
			grantCount: 12,
		},
	],
	nextCursor: null,
};
export const ledgerExample = {
	items: [
		{
			id: 4031,
			cause: "awarded",
			rule: "answer-accepted",
			ruleVersion: 1,
			amount: 15,
			credit: 0,
			state: "pending",
			reason: null,
			from: null,
			thread: { title: "Which oil for an oak table?", url: "https://forum.example.com/t/12/which-oil" },
			at: "2026-11-02T08:12:00.000Z",
			enteredAt: "2026-11-02T08:12:01.000Z",
		},
	],
	nextCursor: null,
};
