import type { Piece } from "../contract";
import type { ScannedText } from "./scan-text";

/** A text cut where marked words begin and end. Never HTML: whoever shows it writes text. */
export function piecesOf({ text, words }: ScannedText, marked: ReadonlySet<string>): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	const add = (piece: Piece) => {
		if (piece.text !== "") pieces.push(piece);
	};
	for (const { written, folded, index } of words) {
		if (!marked.has(folded)) continue;
		add({ text: text.slice(end, index), marked: false });
		add({ text: written, marked: true });
		end = index + written.length;
	}
	add({ text: text.slice(end), marked: false });
	return pieces;
}
