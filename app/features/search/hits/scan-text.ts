import { fold } from "../language/fold";

/** What counts as a word of a text that is shown. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const MAX_TEXT = 20_000;

interface ScannedWord {
	written: string;
	/** Without case and accents. */
	folded: string;
	index: number;
}

export interface ScannedText {
	text: string;
	words: ScannedWord[];
}

/** A text with its words, looked through once for everything that is asked of it. */
export const scanText = (text: string): ScannedText => ({
	text,
	words: Array.from(text.slice(0, MAX_TEXT).matchAll(WORD), ({ 0: written, index }) => ({
		written,
		folded: fold(written),
		index,
	})),
});
