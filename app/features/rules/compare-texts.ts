import { plainText, type RichDocument } from "~/platform/rich-text/document";

export interface ChangedLine {
	added: boolean;
	text: string;
}

/** Comparing costs lines × lines; of longer rules the notes must do. */
const MOST_LINES = 600;

/** Lines that only one of two texts has, in the order in which one reads them. */
export function compareTexts(before: RichDocument, after: RichDocument): ChangedLine[] {
	const [old, now] = [linesOf(before), linesOf(after)];
	if (old.length > MOST_LINES || now.length > MOST_LINES) return [];
	const shared = countShared(old, now);
	const changed: ChangedLine[] = [];
	let [o, n] = [0, 0];
	while (o < old.length || n < now.length) {
		if (o < old.length && old[o] === now[n]) {
			o += 1;
			n += 1;
		} else if (n >= now.length || (o < old.length && at(shared, o + 1, n) >= at(shared, o, n + 1))) {
			changed.push({ added: false, text: old[o++] as string });
		} else {
			changed.push({ added: true, text: now[n++] as string });
		}
	}
	return changed;
}

const linesOf = (document: RichDocument) =>
	plainText(document)
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);

const at = (table: number[][], row: number, column: number) => table[row]?.[column] ?? 0;

/** How many lines the rests of both texts share, from each pair of places on. */
function countShared(old: string[], now: string[]): number[][] {
	const table: number[][] = [];
	for (let o = old.length - 1; o >= 0; o--) {
		const row: number[] = [];
		for (let n = now.length - 1; n >= 0; n--)
			row[n] =
				old[o] === now[n] ? at(table, o + 1, n + 1) + 1 : Math.max(at(table, o + 1, n), row[n + 1] ?? 0);
		table[o] = row;
	}
	return table;
}
