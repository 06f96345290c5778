import { z } from "zod";
import { type ByLocale, readByLocale } from "~/platform/by-locale";
import { locales } from "~/platform/identity";
import { checked, id, isBlank, longText, oneLine, wholeNumber } from "~/platform/text";

/** What becomes of a claim; the last three end it. */
export const claimStates = ["requested", "approved", "sent", "received", "declined", "cancelled"] as const;
export type ClaimState = (typeof claimStates)[number];

/** What the team may do next. */
export const nextStates: Record<ClaimState, readonly ClaimState[]> = {
	requested: ["approved", "declined"],
	approved: ["sent", "declined"],
	sent: ["received"],
	received: [],
	declined: [],
	cancelled: [],
};

export interface RewardInput {
	id: number | null;
	name: ByLocale;
	text: ByLocale;
	price: number;
	minTier: number;
	/** What is left; null for any number. */
	stock: number | null;
	/** What the form said was left, so that claims made meanwhile are not lost. */
	stockWas: number | null;
	perMember: number;
	/** What is given is a code: a voucher, say. */
	isCode: boolean;
	/** New codes. */
	codes: string[];
	needsAddress: boolean;
	needsApproval: boolean;
	enabled: boolean;
}

const maybeNumber = (max: number) =>
	z.union([z.literal("").transform(() => null), wholeNumber(0, max)]).default(null);
const words = Object.fromEntries(
	locales.flatMap((locale) => [
		[`name-${locale}`, oneLine(80, 0).optional()],
		[`text-${locale}`, longText(1_000).optional()],
	]),
);
const fields = z.object({
	...words,
	id: z.union([z.literal("").transform(() => null), id]).default(null),
	price: wholeNumber(0, 1_000_000),
	minTier: wholeNumber(0, 3),
	stock: maybeNumber(1_000_000),
	stockWas: maybeNumber(1_000_000),
	perMember: wholeNumber(0, 1_000),
	codes: longText(100_000).default(""),
	isCode: checked,
	needsAddress: checked,
	needsApproval: checked,
	enabled: checked,
});

/** A reward as its form sends it. What costs nothing has to be for a tier: else everybody would take it. */
export const rewardForm = fields.transform((given, check): RewardInput => {
	const complain = (path: string, message: string) =>
		check.addIssue({ code: "custom", path: [path], message });
	const name = readByLocale(given, "name");
	const codes = [...new Set(given.codes.split(/\s*\n\s*/).map((line) => line.trim()))].filter(Boolean);
	if (Object.keys(name).length === 0) complain(`name-${locales[0]}`, "errors:field.empty");
	if (given.price === 0 && given.minTier === 0) complain("price", "errors:rewards.free");
	if (codes.some((code) => code.length > 200)) complain("codes", "errors:rewards.code");
	if (given.isCode && given.needsAddress) complain("needsAddress", "errors:rewards.code-address");
	if (codes.length > 0 && !given.isCode) complain("codes", "errors:rewards.no-codes");
	const { id, price, minTier, stock, stockWas, perMember, isCode, needsAddress, needsApproval, enabled } =
		given;
	const rest = {
		id,
		price,
		minTier,
		stock,
		stockWas,
		perMember,
		isCode,
		needsAddress,
		needsApproval,
		enabled,
	};
	return { ...rest, name, text: readByLocale(given, "text"), codes };
});

export const claiming = z.object({ reward: id });
export const cancelling = z.object({ claim: id });
export const addressing = z.object({
	claim: id,
	address: longText(500).refine((text) => !isBlank(text), { error: "errors:field.empty" }),
});
export const moving = z.object({
	claim: id,
	to: z.enum(["approved", "sent", "received", "declined"], { error: "errors:field.choice" }),
	note: longText(500).default(""),
});
export const claimsQuery = z.object({
	state: z.enum([...claimStates, "open"]).catch("open"),
	cursor: z.string().max(300).nullish().catch(null),
});
