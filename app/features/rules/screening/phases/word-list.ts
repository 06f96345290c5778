import { rulePhase } from "./phase";

/** Words, phrases and patterns. A list that time did not suffice for speaks too: nobody gets past it by length. */
export const wordList = rulePhase("word-list", ({ text }, _facts, { prepared, verdict }) => {
	const { matches, complete } = prepared.find(text);
	if (matches.length === 0) return complete ? null : { verdict: verdict === "flag" ? "flag" : "hold" };
	const words = [...new Set(matches.map((match) => match.text.slice(0, 60)))].slice(0, 3).join(", ");
	return { matches, sentence: { key: "errors:screening.word-list", params: { words } } };
});
