import type { Match } from "./types";

/** A found stretch is shown, not kept whole: an expression may match a thousand words. */
const SHOWN = 200;

export const matchAt = (text: string, from: number, to: number): Match => ({
	from,
	to,
	text: text.slice(from, Math.min(to, from + SHOWN)).toWellFormed(),
});
