const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]+/gu;

/**
 * Signs of scripts without spaces as words of Latin letters and figures, for an engine that would cut them in its own
 * way, differently in a text and in a search. A sign begins every pair that it begins, and is too short for a slip.
 */
export const encodeSigns = (text: string) =>
	text.replace(
		RUN,
		(run) => `0${[...run].map((sign) => (sign.codePointAt(0) as number).toString(36)).join("")}`,
	);

export const hasSigns = (text: string) => text.search(RUN) >= 0;
