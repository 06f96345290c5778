import type { LadderStep, SanctionKind } from "./contract";

const severity: Record<SanctionKind, number> = { warning: 1, silence: 2, suspension: 3, ban: 4 };

/** The hardest step that `total` strikes have reached. */
const stepFor = (ladder: readonly LadderStep[], total: number): LadderStep | null =>
	ladder
		.filter(({ at }) => at <= total)
		.sort((one, other) => other.at - one.at)
		.at(0) ?? null;

/**
 * The step to climb to now: only where the new strikes crossed its threshold, and never a milder sanction than the one
 * that was given by hand.
 */
export function climbed(
	ladder: readonly LadderStep[],
	{ before, after, byHand }: { before: number; after: number; byHand: SanctionKind | null },
): LadderStep | null {
	const step = stepFor(ladder, after);
	if (!step || step.at <= before) return null;
	return byHand && severity[byHand] >= severity[step.kind] ? null : step;
}
