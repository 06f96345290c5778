/** Scripts that write no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu;

/** Pairs of neighbouring characters: 東京都 as 東京 京都. A single character stays one. */
function pairs(run: string): string[] {
	const characters = [...run];
	if (characters.length === 1) return characters;
	return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** A text to be found: its last character stands for itself, so that each one begins something. */
export const spread = (text: string) =>
	text.replace(UNSPACED, (run) => {
		const last = [...run].at(-1) as string;
		return ` ${[...new Set([...pairs(run), last])].length === 1 ? last : `${pairs(run).join(" ")} ${last}`} `;
	});

/** The same of what is looked for. */
export const spreadQuery = (text: string) => text.replace(UNSPACED, (run) => ` ${pairs(run).join(" ")} `);

/** One character of such a script: it is looked for at the beginning of pairs. */
export const isSingleSign = (text: string) =>
	/^(?:(?!ー)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])$/u.test(text);
