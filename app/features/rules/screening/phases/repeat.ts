import { foldText } from "../fold-text";
import { rulePhase } from "./phase";

const HOUR = 60 * 60 * 1_000;

/** The author said the same within the last hours. Case, accents and spaces make no other text of it. */
export const repeat = rulePhase("repeat", ({ text }, { author, now }, { prepared: { hours, minimum } }) => {
	const folded = foldText(text).text.trim();
	if (folded.length < minimum) return null;
	const isRepeated = author.recentTexts
		.filter(({ writtenAt }) => +now - +writtenAt <= hours * HOUR)
		// Folding changes little about a length: most texts need no second look.
		.filter((earlier) => Math.abs(earlier.text.length - text.length) <= text.length)
		.some((earlier) => foldText(earlier.text).text.trim() === folded);
	return isRepeated ? {} : null;
});
