import { abilitiesOf } from "~/features/brands/policy";
import { readReferralSetting } from "~/features/referrals/index.server";
import { listRewards } from "~/features/rewards/index.server";
import type { Context } from "~/platform/context";

/** What members find from their own profile, where the brand has it: something to claim, somebody to invite. */
export async function ownWays(ctx: Context, memberId: number, hasPoints: boolean) {
	if (ctx.actor?.memberId !== memberId) return { rewards: false, invite: false };
	const [rewards, { enabled }] = await Promise.all([
		hasPoints ? listRewards(ctx) : [],
		readReferralSetting(ctx),
	]);
	return { rewards: rewards.length > 0, invite: enabled && abilitiesOf(ctx.actor, ctx.brand).invites };
}
