import type { Random } from "./random";

export interface Sizes {
	threads: number;
	posts: number;
	longestThread?: number;
}

/** How many posts each thread has: a long tail that sums exactly to `posts`; every thread has at least one. */
export function planThreadSizes({ threads, posts, longestThread }: Sizes, random: Random): Int32Array {
	refuseImpossible({ threads, posts, longestThread });
	const sizes = new Int32Array(threads).fill(1);
	const longest = longestThread === undefined ? -1 : random.below(Math.max(1, Math.floor(threads / 4)));
	if (longestThread !== undefined) sizes[longest] = longestThread;
	let left = posts - (threads - 1) - (longestThread ?? 1);
	const weights = Float64Array.from({ length: threads }, (_, index) => weightOf(index === longest, random));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	// The longest thread stays the longest, whatever its neighbours weigh.
	const most = mostOfOthers(longestThread);
	const share = total > 0 ? left / total : 0;
	for (let index = 0; index < threads; index++) {
		const extra = Math.min(Math.floor((weights[index] as number) * share), most - (sizes[index] as number));
		sizes[index] = (sizes[index] as number) + Math.max(0, extra);
		left -= Math.max(0, extra);
	}
	while (left > 0) {
		const index = random.below(threads);
		if (index === longest || (sizes[index] as number) >= most) continue;
		sizes[index] = (sizes[index] as number) + 1;
		left -= 1;
	}
	return sizes;
}

const mostOfOthers = (longestThread?: number) =>
	longestThread === undefined ? Number.POSITIVE_INFINITY : Math.max(1, longestThread - 1);

/** One thread in twelve stays without an answer. */
const weightOf = (isLongest: boolean, random: Random) =>
	isLongest || random.chance(0.08) ? 0 : Math.exp(1.15 * random.bell());

function refuseImpossible({ threads, posts, longestThread }: Sizes) {
	for (const [name, value] of Object.entries({ threads, posts, longestThread: longestThread ?? 1 }))
		if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${name} must be a whole number above 0`);
	if (posts < threads) throw new Error(`${threads} threads need at least as many posts, not ${posts}`);
	if (longestThread === undefined) return;
	if (posts < threads - 1 + longestThread)
		throw new Error(
			`A thread of ${longestThread} posts and ${threads - 1} others need more than ${posts} posts`,
		);
	if (posts > longestThread + (threads - 1) * mostOfOthers(longestThread))
		throw new Error(`${posts} posts do not fit into ${threads} threads of at most ${longestThread}`);
}
