/** Slips of the keyboard between two words: letters missing, doubled, wrong or in the wrong order. Stops counting at `most`. */
export function distance(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return most + 1;
	let before: number[] = [];
	let row = Array.from({ length: other.length + 1 }, (_, column) => column);
	for (let line = 1; line <= one.length; line++) {
		const next = [line];
		for (let column = 1; column <= other.length; column++) {
			const same = one[line - 1] === other[column - 1];
			let steps = Math.min(
				(row[column] as number) + 1,
				(next[column - 1] as number) + 1,
				(row[column - 1] as number) + (same ? 0 : 1),
			);
			if (
				line > 1 &&
				column > 1 &&
				one[line - 1] === other[column - 2] &&
				one[line - 2] === other[column - 1]
			)
				steps = Math.min(steps, (before[column - 2] as number) + 1);
			next.push(steps);
		}
		before = row;
		row = next;
	}
	return row[other.length] as number;
}

/** Slips that a word of this length may have and still be meant: none in the shortest, where all words are near. */
export const slipsIn = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
