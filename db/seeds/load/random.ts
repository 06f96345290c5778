/** A seeded source of numbers: the same seed gives the same forum on every machine. */
export class Random {
	private state: number;

	constructor(seed: number) {
		this.state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
	}

	/** At least 0, below 1 (mulberry32). */
	next(): number {
		this.state = (this.state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}

	below(limit: number): number {
		return Math.floor(this.next() * limit);
	}

	between(least: number, most: number): number {
		return least + this.below(most - least + 1);
	}

	chance(probability: number): boolean {
		return this.next() < probability;
	}

	pick<Item>(items: readonly Item[]): Item {
		return items[this.below(items.length)] as Item;
	}

	/** Around 0 with a spread of 1 (the sum of twelve even numbers is close enough to the bell curve). */
	bell(): number {
		let sum = -6;
		for (let turn = 0; turn < 12; turn++) sum += this.next();
		return sum;
	}

	/** `count` different items, fewer where there are not enough. */
	several<Item>(items: readonly Item[], count: number): Item[] {
		const chosen = new Set<Item>();
		for (let tries = 0; chosen.size < Math.min(count, items.length) && tries < count * 8; tries++)
			chosen.add(this.pick(items));
		return [...chosen];
	}
}

/** Mixes two numbers into a seed, so that one post can be written again without those before it. */
export const seedOf = (first: number, second: number) =>
	Math.imul(first + 0x7f4a7c15, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca77);
