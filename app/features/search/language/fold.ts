const LETTERS: Record<string, string> = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i" };
const SEPARATE = /[ßøłđæœı]/g;
/** Signs that stand on letters. The short и keeps its breve: й is another letter, and Russian endings need it. */
const SIGNS = /(?<!и)\u0306|[\u0300-\u0305\u0307-\u036f]/g;

/** Lower case, in the one composed form. */
export const lower = (text: string) => text.normalize("NFKC").toLowerCase().normalize("NFC");

/** Without case and accents, ё as е: what differs only in these is found by either. */
export function fold(text: string): string {
	if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
	if (text.length > LONGEST_WORD) return folded(text);
	const known = words.get(text);
	if (known !== undefined) return known;
	if (words.size >= MOST_WORDS) words.clear();
	const word = folded(text);
	words.set(text, word);
	return word;
}

const BEYOND_ASCII = /[^ -~]/;
/** Every word of every hit is folded, mostly the same few thousand. */
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;
const words = new Map<string, string>();

const folded = (text: string) =>
	lower(text)
		.normalize("NFD")
		.replace(SIGNS, "")
		.normalize("NFC")
		.replace(SEPARATE, (letter) => LETTERS[letter] as string);
