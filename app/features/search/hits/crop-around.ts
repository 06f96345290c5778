import { fold } from "../language/fold";
import { WORD } from "./pieces";

const LENGTH = 200;
const BEFORE = 60;

/** About two hundred characters in one line, from shortly before the place with the most marked words. */
export function cropAround(text: string, marked: ReadonlySet<string>): string {
	const line = text.replace(/\s+/g, " ").trim();
	if (line.length <= LENGTH) return line;
	const from = startOf(line, marked);
	const cut = line.slice(from, from + LENGTH);
	const left = from === 0 ? cut : `…${cut.replace(/^\S{0,20}\s/, "")}`;
	return from + LENGTH >= line.length ? left : `${left.replace(/\s\S{0,20}$/, "")}…`;
}

function startOf(line: string, marked: ReadonlySet<string>): number {
	const places: number[] = [];
	for (const { 0: word, index } of line.matchAll(WORD)) if (marked.has(fold(word))) places.push(index);
	let best = 0;
	let most = 0;
	for (const [order, place] of places.entries()) {
		const within = places.slice(order).filter((other) => other < place + LENGTH - BEFORE).length;
		if (within > most) [best, most] = [place, within];
	}
	return Math.max(0, Math.min(best - BEFORE, line.length - LENGTH));
}
