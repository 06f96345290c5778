import { stronglyConnected } from "./components";

/** What one member gave another within the window, and all that the one gave and the other got. */
export interface Gift {
	giverId: number;
	memberId: number;
	gifts: number;
	given: number;
	got: number;
}

export const FEWEST_GIFTS = 3;
const FEWEST = 3;
const MOST = 12;
/** How large a part of both sides' gifts a pair has to be to hold a ring together: the next one where a group is no ring yet. */
export const SHARES = [0.05, 0.08, 0.12, 0.2, 0.33] as const;
/** So much of what they give, and of what they get, stays among them. */
const INSIDE = 0.6;
/** And so many times what it would be if everybody gave to anybody: in a community of ten nobody can tell a ring from friends. */
const BEYOND_CHANCE = 3;
/** Gifts for each member: three who liked each other twice are none. */
const GIFTS_EACH = 6;

/**
 * Groups of members who give to each other far more than they give to and get from others. `people` is how many gave or
 * got anything. A group that is too large, or gives too much to others, is looked at again with its stronger ties only.
 */
export function ringsIn(gifts: readonly Gift[], people: number, step = 0): number[][] {
	const share = SHARES[step];
	if (share === undefined) return [];
	const strong = gifts.filter((one) => one.gifts >= share * one.given && one.gifts >= share * one.got);
	const ways = new Map<number, number[]>();
	for (const { giverId, memberId } of strong) ways.set(giverId, [...(ways.get(giverId) ?? []), memberId]);
	return stronglyConnected(ways)
		.filter(({ length }) => length >= FEWEST)
		.flatMap((group) => {
			const members = new Set(group);
			const among = gifts.filter(({ giverId, memberId }) => members.has(giverId) && members.has(memberId));
			return isRing(among, members.size, people)
				? [group.sort((a, b) => a - b)]
				: ringsIn(among, people, step + 1);
		});
}

function isRing(among: Gift[], size: number, people: number): boolean {
	if (size > MOST) return false;
	const inside = among.reduce((sum, { gifts }) => sum + gifts, 0);
	const given = sumOnce(among.map(({ giverId, given: all }) => [giverId, all]));
	const got = sumOnce(among.map(({ memberId, got: all }) => [memberId, all]));
	const least = Math.max(INSIDE, (BEYOND_CHANCE * (size - 1)) / Math.max(1, people - 1));
	return inside >= GIFTS_EACH * size && inside >= least * given && inside >= least * got;
}

const sumOnce = (totals: [number, number][]) =>
	[...new Map(totals).values()].reduce((sum, total) => sum + total, 0);
