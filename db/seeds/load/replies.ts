import type { ForumPlan } from "./forum-plan";
import { Random, seedOf } from "./random";

export interface Reply {
	/** Number of the post that is answered. */
	to: number;
	as: "plain" | "quote" | "mention";
}

const REPLIES = 0x2c1b3c00;

/** Which recent post of the thread a post answers, and how: about three in ten do. */
export function replyOf(plan: ForumPlan, place: number): Reply | null {
	const thread = plan.threads[place] as number;
	const number = plan.numbers[place] as number;
	const random = new Random(seedOf(thread ^ REPLIES, number));
	if (number < 3 || !random.chance(0.35)) return null;
	const to = number - 1 - random.below(Math.min(number - 1, 8));
	if (plan.authors[plan.placeOf(thread, to)] === plan.authors[place]) return null;
	return { to, as: random.pick(["plain", "quote", "quote", "mention"] as const) };
}
