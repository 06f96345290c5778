import type { Context } from "~/platform/context";
import { countEarners } from "../badges/count-earners.server";
import { countLevels } from "../levels/count-levels.server";
import { simulateRules } from "../queries/simulate-rules.server";
import type { TrialKind, Trials } from "./trial";

type Counts = {
	[Kind in TrialKind]: (ctx: Context, asked: Trials[Kind]["asked"]) => Promise<Trials[Kind]["found"]>;
};

/** How each is counted. Changes nothing. */
export const counts: Counts = {
	rules: (ctx, { settings }) => simulateRules(ctx, settings),
	badge: async (ctx, { badge }) => ({ earners: await countEarners(ctx, badge) }),
	levels: async (ctx, { settings }) => ({ counts: await countLevels(ctx, settings) }),
};
