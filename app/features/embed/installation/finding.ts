/** How far a page that is meant to embed has come. `hint`: it may be right, but cannot be seen from here. */
export type Verdict = "right" | "wrong" | "hint";

/** One thing that was looked at. `sentence` is a key of `embed:install.…`. */
export interface Finding {
	check: "page" | "origin" | "script" | "element" | "policy" | "isolation";
	verdict: Verdict;
	sentence: string;
	params?: Record<string, string>;
}

export const right = (check: Finding["check"], sentence: string, params?: Finding["params"]): Finding => ({
	check,
	verdict: "right",
	sentence,
	params,
});
export const wrong = (check: Finding["check"], sentence: string, params?: Finding["params"]): Finding => ({
	check,
	verdict: "wrong",
	sentence,
	params,
});
export const hint = (check: Finding["check"], sentence: string, params?: Finding["params"]): Finding => ({
	check,
	verdict: "hint",
	sentence,
	params,
});
