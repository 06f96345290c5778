import type { Context } from "~/platform/context";
import { DAY_MS } from "../day";
import { measureMembers } from "../measure-members.server";
import { type Amounts, eased, meets, noAmounts } from "../measures";
import type { Programme } from "../programme/read-programme.server";

export interface TermProgress {
	measured: Amounts;
	/** Enough to stay, as things are now. */
	qualifies: boolean;
}

/**
 * How far members are with staying: in the window before now, and towards the end in the one before the end of the
 * term; what is done in the grace counts as well. Keyed by member.
 */
export async function measureTerms(
	ctx: Pick<Context, "db" | "brand" | "now">,
	programme: Programme,
	terms: { memberId: number; tier: number; endsAt: Date | null }[],
): Promise<Map<number, TermProgress>> {
	const spans = terms.map(({ memberId, endsAt }) => {
		const end = Math.min(ctx.now.getTime(), endsAt?.getTime() ?? Number.POSITIVE_INFINITY);
		return { memberId, from: new Date(end - programme.windowDays * DAY_MS), to: ctx.now };
	});
	const measured = await measureMembers(ctx, spans);
	return new Map(
		terms.map(({ memberId, tier }) => {
			const amounts = measured.get(memberId) ?? noAmounts;
			const criteria = eased(programme.tiers[tier - 1]?.criteria ?? noAmounts);
			return [memberId, { measured: amounts, qualifies: meets(amounts, criteria) }];
		}),
	);
}
