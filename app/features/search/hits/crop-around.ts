import type { ScannedText } from "./scan-text";

const LENGTH = 200;
const BEFORE = 60;

/** About two hundred characters of a line, from shortly before the place with the most marked words. */
export function cropAround({ text: line, words }: ScannedText, marked: ReadonlySet<string>): string {
	if (line.length <= LENGTH) return line;
	const places = words.filter(({ folded }) => marked.has(folded)).map(({ index }) => index);
	const from = startOf(line, places);
	const cut = line.slice(from, from + LENGTH);
	const left = from === 0 ? cut : `…${cut.replace(/^\S{0,20}\s/, "")}`;
	return from + LENGTH >= line.length ? left : `${left.replace(/\s\S{0,20}$/, "")}…`;
}

function startOf(line: string, places: number[]): number {
	let best = 0;
	let most = 0;
	for (const [order, place] of places.entries()) {
		const within = places.slice(order).filter((other) => other < place + LENGTH - BEFORE).length;
		if (within > most) [best, most] = [place, within];
	}
	return Math.max(0, Math.min(best - BEFORE, line.length - LENGTH));
}
