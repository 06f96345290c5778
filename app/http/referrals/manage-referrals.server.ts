import { judging, referralForm, referralsQuery } from "~/features/referrals/contract";
import {
	judgeReferral,
	listReferrals,
	readReferralSetting,
	saveReferralSetting,
} from "~/features/referrals/index.server";
import { listRewards } from "~/features/rewards/index.server";
import type { Fields } from "~/http/action-of.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { inWords } from "~/ui/rewards/reward-words";

/** What referrals are worth, and who brought whom. */
export async function loadReferrals(ctx: Context, url: URL) {
	const { state, cursor } = parseInput(referralsQuery, Object.fromEntries(url.searchParams));
	const rewards = await listRewards(ctx, { all: true });
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:place.referrals"),
		setting: await readReferralSetting(ctx),
		rewards: rewards.map(({ id, name }) => ({ id, name: inWords(name, ctx.locale, ctx.brand.locale) })),
		referrals: await listReferrals(ctx, { state: state ?? null, cursor: cursor ?? null }),
		state: state ?? null,
		saved: url.searchParams.has("saved"),
		search: url.search,
	};
}

export async function actOnReferrals(ctx: Context, fields: Fields): Promise<void> {
	if (fields.intent === "judge") await judgeReferral(ctx, parseInput(judging, fields));
	else await saveReferralSetting(ctx, parseInput(referralForm, fields));
}
