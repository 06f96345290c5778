import { z } from "zod";
import { checked, id, wholeNumber } from "~/platform/text";

/** What looks odd about a referral: it is looked at, not refused. */
const flags = ["own-link", "same-mail", "disposable-mail", "crowd"] as const;
export type Flag = (typeof flags)[number];
export const referralStates = ["waiting", "flagged", "paid", "refused", "expired"] as const;
export type ReferralState = (typeof referralStates)[number];

/** A link's code: eight letters and digits. */
export const code = z
	.string()
	.trim()
	.toLowerCase()
	.regex(/^[a-z0-9]{8}$/);

/** What the cookie of a followed link says, as `CODE.MILLISECONDS` and `.own` where its owner followed it. */
export const COOKIE = "referral";
export const KEPT_DAYS = 30;

const reward = z.union([z.literal("").transform(() => null), id]).default(null);
export const referralForm = z
	.object({
		enabled: checked,
		touch: z.enum(["first", "last"], { error: "errors:field.choice" }),
		act: z.enum(["posts", "purchase", "either"], { error: "errors:field.choice" }),
		posts: wholeNumber(1, 100),
		days: wholeNumber(1, 365),
		returnDays: wholeNumber(0, 365),
		credit: wholeNumber(0, 1_000_000),
		rewardId: reward,
	})
	.refine(({ credit, rewardId }) => credit > 0 || rewardId !== null, {
		error: "errors:referrals.nothing",
		path: ["credit"],
	});
export type ReferralSetting = z.output<typeof referralForm>;

export const startingSetting: ReferralSetting = {
	enabled: false,
	touch: "first",
	act: "posts",
	posts: 3,
	days: 30,
	returnDays: 30,
	credit: 100,
	rewardId: null,
};

export const judging = z.object({
	referral: id,
	verdict: z.enum(["released", "refused"], { error: "errors:field.choice" }),
});
export const referralsQuery = z.object({
	state: z.enum(referralStates).nullish().catch(null),
	cursor: z.string().max(300).nullish().catch(null),
});
