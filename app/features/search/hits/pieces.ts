import type { Piece } from "../contract";
import { fold } from "../language/fold";

/** What counts as a word of a text that is shown. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** A text cut where marked words begin and end. Never HTML: whoever shows it writes text. */
export function piecesOf(text: string, marked: ReadonlySet<string>): Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	const add = (piece: Piece) => {
		if (piece.text !== "") pieces.push(piece);
	};
	for (const { 0: word, index } of text.matchAll(WORD)) {
		if (!marked.has(fold(word))) continue;
		add({ text: text.slice(end, index), marked: false });
		add({ text: word, marked: true });
		end = index + word.length;
	}
	add({ text: text.slice(end), marked: false });
	return pieces;
}
