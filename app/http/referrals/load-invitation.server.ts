import { countOwnReferrals, makeCode, readReferralSetting } from "~/features/referrals/index.server";
import { readTouch, touchCookie } from "~/features/referrals/touch";
import { listRewards } from "~/features/rewards/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { inWords } from "~/ui/rewards/reward-words";

/**
 * A member's personal link, and what came of it. The browser that shows it is known as its owner's from then on: who
 * joins with it here is looked at.
 */
export async function loadInvitation(ctx: Context, cookies: string | null) {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const code = await makeCode(ctx);
	const setting = await readReferralSetting(ctx);
	const reward = (await listRewards(ctx, { all: true })).find(({ id }) => id === setting.rewardId);
	const { act, posts, days, returnDays, credit } = setting;
	const known = readTouch(cookies, ctx.now);
	return {
		page: {
			brand: ctx.brand,
			title: translator(ctx.locale)("referrals:title"),
			code,
			link: `${ctx.brand.origin}/r/${code}`,
			setting: { act, posts, days, returnDays, credit },
			reward: reward ? inWords(reward.name, ctx.locale, ctx.brand.locale) : null,
			...(await countOwnReferrals(ctx, actor.memberId)),
		},
		cookie:
			known === null
				? touchCookie({ code, at: ctx.now.getTime(), own: true }, ctx.brand.origin.startsWith("https:"))
				: null,
	};
}
