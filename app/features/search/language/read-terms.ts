import { fold, lower } from "./fold";
import { isSingleSign, spreadQuery } from "./spread";

/** One word or "phrase" of a search. */
export interface Term {
	/** Without case and accents. */
	folded: string;
	/** With the accents that were typed: Hungarian endings need them. */
	written: string;
	phrase: boolean;
	/** -word: not where this stands. */
	excluded: boolean;
	/** A sign of a script without spaces, which begins pairs of signs. */
	sign: boolean;
}

const MAX_TERMS = 10;
const PART = /(-?)"([^"]*)"|(-?)([^\s"]+)/g;
const SPEAKING = /[\p{L}\p{N}]/u;

/** Words and phrases as they were typed; marks that say nothing are left out. */
export function readTerms(q: string): Term[] {
	const terms: Term[] = [];
	for (const [, phraseMinus, phrase, minus, word] of q.matchAll(PART)) {
		const text = phrase ?? word ?? "";
		if (!SPEAKING.test(text)) continue;
		const spread = spreadQuery(text.replace(/[\\]/g, " ")).trim();
		terms.push({
			folded: fold(spread),
			written: lower(spread),
			phrase: phrase !== undefined || /\s/.test(spread),
			excluded: (phraseMinus ?? minus) === "-",
			sign: isSingleSign(spread),
		});
	}
	return terms.slice(0, MAX_TERMS);
}
