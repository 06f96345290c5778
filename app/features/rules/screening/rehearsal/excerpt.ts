import type { Match } from "../types";

const LENGTH = 280;
const LEAD = 80;

export interface Excerpt {
	text: string;
	/** Offsets into `text` of the excerpt. */
	matches: Match[];
}

/** The surroundings of what was found first, or the beginning; what is found in them is marked. */
export function excerptAround(text: string, matches: readonly Match[]): Excerpt {
	const placed = matches.filter(({ from, to }) => to > from);
	const from = Math.max(0, (placed[0]?.from ?? 0) - LEAD);
	const to = Math.min(text.length, from + LENGTH);
	return {
		text: text.slice(from, to).toWellFormed(),
		matches: placed
			.filter((match) => match.from >= from && match.from < to)
			.map((match) => ({ ...match, from: match.from - from, to: Math.min(match.to, to) - from })),
	};
}
