import type { Candidate, RunningSwitch, ScreeningFacts } from "../types";

/** The switch of a kind that holds here and now: for the whole brand, this category or this thread. */
export const runningSwitch = (
	kind: RunningSwitch["kind"],
	{ categoryId, threadId }: Pick<Candidate, "categoryId" | "threadId">,
	{ now, switches }: Pick<ScreeningFacts, "now" | "switches">,
): RunningSwitch | undefined =>
	switches
		.filter((running) => running.kind === kind && running.endsAt > now)
		.filter(
			(running) =>
				(running.categoryId === null && running.threadId === null) ||
				running.categoryId === categoryId ||
				(running.threadId !== null && running.threadId === threadId),
		)
		// The strictest, then the one that lasts.
		.sort((a, b) => b.amount - a.amount || +b.endsAt - +a.endsAt)[0];
