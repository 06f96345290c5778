/** Scripts written without spaces have no word boundaries: there, each letter stands alone. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;

export interface Token {
	text: string;
	from: number;
	to: number;
}

/** Whole words, and each other character for itself. */
export function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (let from = 0; from < text.length; ) {
		let to = from + widthAt(text, from);
		if (isWordAt(text, from)) while (to < text.length && isWordAt(text, to)) to += widthAt(text, to);
		tokens.push({ text: text.slice(from, to), from, to });
		from = to;
	}
	return tokens;
}

const widthAt = (text: string, at: number) => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);

function isWordAt(text: string, at: number): boolean {
	const point = text.codePointAt(at) as number;
	if (point < 0x80)
		return (
			(point >= 0x61 && point <= 0x7a) || (point >= 0x30 && point <= 0x39) || (point >= 0x41 && point <= 0x5a)
		);
	const letter = String.fromCodePoint(point);
	return WORD.test(letter) && !UNSPACED.test(letter);
}
