import type { ForumPlan } from "./forum-plan";
import { Random, seedOf } from "./random";
import type { Topic } from "./topics";

export type IdeaStatus = "open" | "planned" | "started" | "shipped" | "declined";

/** Keeps the draws of reactions apart from those of the text of the same post. */
const REACTIONS = 0x51ed2700;

/** Positions in `people` of those who like a post: one post in twenty, more often a first one. */
export function likersOf(plan: ForumPlan, place: number): number[] {
	const number = plan.numbers[place] as number;
	const random = new Random(seedOf((plan.threads[place] as number) ^ REACTIONS, number));
	if (!random.chance(number === 1 ? 0.3 : 0.045)) return [];
	return others(plan, plan.authors[place] as number, 1 + Math.floor(random.next() ** 3 * 9), random);
}

/** Positions in `people` of those who vote for an idea. */
export function votersOf(plan: ForumPlan, thread: number): number[] {
	if ((plan.topics[thread] as Topic).kind !== "idea") return [];
	const random = new Random(seedOf(thread ^ REACTIONS, -1));
	return others(plan, authorOf(plan, thread, 1), Math.floor(random.next() ** 2 * 45), random);
}

/** The answer that settled a question: its post number, or null for most. */
export function acceptedNumber(plan: ForumPlan, thread: number): number | null {
	const size = plan.sizes[thread] as number;
	const random = new Random(seedOf(thread ^ REACTIONS, -2));
	if ((plan.topics[thread] as Topic).kind !== "question" || size < 2 || !random.chance(0.45)) return null;
	const number = 2 + random.below(Math.min(size - 1, 8));
	return authorOf(plan, thread, number) === authorOf(plan, thread, 1) ? null : number;
}

/** Where an idea stands; null for everything else. */
export function ideaStatusOf(plan: ForumPlan, thread: number): IdeaStatus | null {
	if ((plan.topics[thread] as Topic).kind !== "idea") return null;
	const random = new Random(seedOf(thread ^ REACTIONS, -3));
	return random.pick([
		"open",
		"open",
		"open",
		"open",
		"open",
		"open",
		"planned",
		"started",
		"shipped",
		"declined",
	]);
}

const authorOf = (plan: ForumPlan, thread: number, number: number) =>
	plan.authors[plan.placeOf(thread, number)] as number;

function others(plan: ForumPlan, author: number, count: number, random: Random): number[] {
	const chosen = new Set<number>();
	for (let draw = 0; draw < count; draw++) chosen.add(random.below(plan.people.length));
	chosen.delete(author);
	return [...chosen];
}
