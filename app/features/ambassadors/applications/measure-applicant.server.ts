import type { Context } from "~/platform/context";
import { DAY_MS } from "../day";
import { measureMembers } from "../measure-members.server";
import { type Amounts, noAmounts } from "../measures";
import type { Programme } from "../programme/read-programme.server";

/** What members did within the window that ends now. */
export function measureApplicants(
	ctx: Pick<Context, "db" | "brand" | "now">,
	{ windowDays }: Pick<Programme, "windowDays">,
	memberIds: number[],
): Promise<Map<number, Amounts>> {
	const from = new Date(ctx.now.getTime() - windowDays * DAY_MS);
	return measureMembers(
		ctx,
		memberIds.map((memberId) => ({ memberId, from, to: ctx.now })),
	);
}

export const measureApplicant = async (
	ctx: Pick<Context, "db" | "brand" | "now">,
	programme: Pick<Programme, "windowDays">,
	memberId: number,
): Promise<Amounts> => (await measureApplicants(ctx, programme, [memberId])).get(memberId) ?? noAmounts;
