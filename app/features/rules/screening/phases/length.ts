import { rulePhase } from "./phase";

const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

/** The words of a post, not its title, are long enough. White space and what cannot be seen do not count. */
export const length = rulePhase("length", ({ text, title = "" }, _facts, { prepared: { minimum } }) => {
	const words = text.startsWith(title) ? text.slice(title.length) : text;
	if ([...words.replace(INVISIBLE, "")].length >= minimum) return null;
	return { sentence: { key: "errors:screening.length", params: { count: minimum } } };
});
