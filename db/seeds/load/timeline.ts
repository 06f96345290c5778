import type { Random } from "./random";

const DAY = 86_400_000;
const SPAN = 730 * DAY;
/** Room that each post needs at least, so that long threads stay in order and end before `now`. */
const ROOM = 20_000;

export interface Timeline {
	/** Of every post, in the order in which they were written. */
	threads: Int32Array;
	numbers: Int32Array;
	times: Float64Array;
}

/** Mixes the posts of all threads as they would have been written, strictly later from number to number. */
export function planTimeline(sizes: Int32Array, now: Date, random: Random): Timeline {
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const threads = new Int32Array(total);
	const numbers = new Int32Array(total);
	const times = new Float64Array(total);
	let at = 0;
	sizes.forEach((size, thread) => {
		writingTimes(size, now.getTime(), random).forEach((time, index) => {
			threads[at] = thread;
			numbers[at] = index + 1;
			times[at] = time;
			at += 1;
		});
	});
	const order = new Uint32Array(total).map((_, index) => index);
	order.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
	return {
		threads: Int32Array.from(order, (index) => threads[index] as number),
		numbers: Int32Array.from(order, (index) => numbers[index] as number),
		times: Float64Array.from(order, (index) => times[index] as number),
	};
}

/** The first answers come within hours, the last ones after weeks. */
function writingTimes(size: number, now: number, random: Random): Float64Array {
	const room = Math.min(size * ROOM, SPAN / 2);
	const start = now - room - DAY / 24 - Math.floor(random.next() * (SPAN - room - DAY));
	const lasting = Math.min(
		now - start - DAY / 48,
		room + DAY * Math.exp(0.5 + random.bell()) * Math.sqrt(size),
	);
	const times = new Float64Array(size);
	for (let index = 1; index < size; index++) times[index] = random.next() ** 2.5 * lasting;
	times.sort();
	let last = start - 1;
	return times.map((offset) => {
		last = Math.max(last + 1, Math.floor(start + offset));
		return last;
	});
}
