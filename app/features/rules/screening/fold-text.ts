/** A text as word lists compare it. Each unit knows which part of the original it stands for. */
export interface FoldedText {
	text: string;
	/** Per UTF-16 unit of `text`: where its original begins and ends. */
	starts: number[];
	ends: number[];
}

/** Letters of their own, not accented ones: "бой" is not "бои". */
const OWN_LETTERS = new Set(["й", "ў", "ї"]);
const COMPOSED: Record<string, string> = { "и\u0306": "й", "у\u0306": "ў", "і\u0308": "ї" };
/** What Unicode does not take apart. */
const PLAIN: Record<string, string> = { ß: "ss", ς: "σ", ı: "i", ł: "l", ø: "o", đ: "d", æ: "ae", œ: "oe" };
const DROPPED = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/gu;
const SPACE = /\s/u;

let last: { original: string; folded: FoldedText } | null = null;

/**
 * Folds case, accents, compatibility forms (NFKC) and ё; collapses white space; drops what cannot be seen. Several
 * lists ask about the same text, so the last one is remembered.
 */
export function foldText(original: string): FoldedText {
	if (last?.original === original) return last.folded;
	const folded = fold(original);
	last = { original, folded };
	return folded;
}

function fold(original: string): FoldedText {
	const pieces: string[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	let afterSpace = true;
	for (let at = 0; at < original.length; ) {
		const next = endOfLetter(original, at);
		const piece = foldLetter(original.slice(at, next));
		if (piece !== "" && !(piece === " " && afterSpace)) {
			pieces.push(piece);
			for (let unit = 0; unit < piece.length; unit++) {
				starts.push(at);
				ends.push(next);
			}
			afterSpace = piece === " ";
		}
		at = next;
	}
	return { text: pieces.join(""), starts, ends };
}

/** A code point, together with the mark that makes another letter of it. */
function endOfLetter(text: string, at: number): number {
	const end = at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
	const mark = text.charCodeAt(end);
	const composes = mark === 0x306 || mark === 0x308;
	return composes && COMPOSED[text.slice(at, end + 1).toLowerCase()] ? end + 1 : end;
}

const known = new Map<string, string>();

function foldLetter(letter: string): string {
	const code = letter.charCodeAt(0);
	if (letter.length === 1 && code < 0x80) {
		if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32);
		return code <= 0x20 ? " " : letter;
	}
	const remembered = known.get(letter);
	if (remembered !== undefined) return remembered;
	if (known.size > 5_000) known.clear();
	const folded = foldRare(letter);
	known.set(letter, folded);
	return folded;
}

function foldRare(letter: string): string {
	if (SPACE.test(letter)) return " ";
	const small = letter.toLowerCase();
	const composed = COMPOSED[small] ?? small;
	if (OWN_LETTERS.has(composed)) return composed;
	const bare = small.normalize("NFKD").toLowerCase().replace(DROPPED, "");
	return [...bare].map((point) => PLAIN[point] ?? point).join("");
}
