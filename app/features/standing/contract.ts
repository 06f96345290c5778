import { z } from "zod";
import { checked, id, wholeNumber } from "~/platform/text";

/** What points are given for, in the order in which pages tell it: a closed set. */
export const rules = [
	"answer-accepted",
	"idea-shipped",
	"report-upheld",
	"like-received",
	"vote-received",
	"thread-started",
	"reply-posted",
] as const;
export type Rule = (typeof rules)[number];

/** Given by one person to another: what one person gives can be capped, and counts less between friends. */
export const givenRules: ReadonlySet<Rule> = new Set(["answer-accepted", "like-received", "vote-received"]);

export interface RulePrice {
	/** Points for one; 0 for none. */
	amount: number;
	/** Most points of this rule in a day; 0 for any. */
	perDay: number;
	/** Most that count of one giver in a day; 0 for any. */
	perPair: number;
}

/** What a version of the rules says. All numbers are whole. */
export interface RuleSettings {
	prices: Record<Rule, RulePrice>;
	/** Until points can be spent. */
	vestDays: number;
	/** What comes from an account younger than this counts half. */
	youngDays: number;
	/** From the how-manieth mutual gift of two members in a month on what they give each other counts half. */
	mutualHalf: number;
	/** From which one on it waits for a manager's look. */
	mutualLook: number;
	/** From how many gifts of young accounts in a day on they wait for a look. */
	youngLook: number;
}

export interface RuleSet {
	version: number;
	appliesFrom: string;
	settings: RuleSettings;
}

const price = (amount: number, perDay = 0, perPair = 0): RulePrice => ({ amount, perDay, perPair });

/** What every brand starts with: outcomes for others pay, volume hardly, giving likes nothing. Version 1. */
export const startingSettings: RuleSettings = {
	prices: {
		"answer-accepted": price(15, 75, 2),
		"idea-shipped": price(25),
		"report-upheld": price(10, 50),
		"like-received": price(2, 40, 3),
		"vote-received": price(2, 40, 3),
		"thread-started": price(2, 6),
		"reply-posted": price(1, 5),
	},
	vestDays: 7,
	youngDays: 7,
	mutualHalf: 5,
	mutualLook: 15,
	youngLook: 10,
};

const most = 10_000;
const priceFields = (rule: Rule, fields: Record<string, unknown>) => ({
	amount: fields[`amount-${rule}`],
	perDay: fields[`perDay-${rule}`],
	perPair: fields[`perPair-${rule}`] ?? 0,
});
const priceInput = z.object({
	amount: wholeNumber(0, most),
	perDay: wholeNumber(0, most),
	perPair: wholeNumber(0, most),
});
const brakes = z.object({
	vestDays: wholeNumber(0, 90),
	youngDays: wholeNumber(0, 365),
	mutualHalf: wholeNumber(1, 1_000),
	mutualLook: wholeNumber(1, 1_000),
	youngLook: wholeNumber(1, 1_000),
});

/**
 * Fields `amount-RULE`, `perDay-RULE`, `perPair-RULE` and the brakes. A cap below what one act pays could never be
 * kept to, and a look at pairs before they count half would look at everybody: both are refused.
 */
export const ruleForm = z.record(z.string(), z.unknown()).transform((fields, check): RuleSettings => {
	const complain = (path: string, message: string) =>
		check.addIssue({ code: "custom", path: [path], message });
	const told = brakes.safeParse(fields);
	for (const issue of told.error?.issues ?? []) check.addIssue({ ...issue } as z.core.$ZodRawIssue);
	const prices = {} as RuleSettings["prices"];
	for (const rule of rules) {
		const parsed = priceInput.safeParse(priceFields(rule, fields));
		for (const issue of parsed.error?.issues ?? [])
			check.addIssue({ ...issue, path: [`${String(issue.path[0])}-${rule}`] } as z.core.$ZodRawIssue);
		if (!parsed.success) continue;
		prices[rule] = parsed.data;
		const { amount, perDay } = parsed.data;
		if (perDay > 0 && perDay < amount) complain(`perDay-${rule}`, "errors:standing.cap");
	}
	if (!told.success) return z.NEVER;
	if (told.data.mutualLook < told.data.mutualHalf) complain("mutualLook", "errors:standing.look");
	return { ...told.data, prices };
});

/** From when a new version applies: from now on, or to what was done in the last 90 days as well. */
export const applying = z.object({ since: z.enum(["now", "quarter"], { error: "errors:field.choice" }) });
export const switching = z.object({ enabled: checked });
export const reviewingRing = z.object({
	ring: id,
	verdict: z.enum(["released", "refused"], { error: "errors:field.choice" }),
});
export const reviewing = z.object({
	member: id,
	month: z.iso.date({ error: "errors:field.choice" }),
	verdict: z.enum(["released", "refused"], { error: "errors:field.choice" }),
});
