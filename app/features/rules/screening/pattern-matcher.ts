import { RE2JS } from "re2js";
import { matchAt } from "./match-at";
import type { Match } from "./types";
import { MAX_MATCHES } from "./word-matcher";

/** Longer texts than a post can have are cut; a pattern takes about a microsecond per character. */
const MAX_INPUT = 60_000;
/** All patterns of one list together. Checked between patterns; each alone is linear in the text. */
const TIME_LIMIT_MS = 150;
/** Instructions of a compiled pattern: its cost per character. `\p{L}{1,1000}` and the like are beyond. */
const MAX_PROGRAM = 1_000;

export type PatternProblem = "syntax" | "too-complex" | "matches-nothing" | "latin-boundary";

/** Why a pattern cannot be used; null where it can. No backreferences and no look-around: RE2 is linear without them. */
export function problemOf(pattern: string): PatternProblem | null {
	// In RE2 a \b knows ASCII letters only: beside any other letter it would silently never match.
	if (/\\b/i.test(pattern) && /[^\p{ASCII}]/u.test(pattern)) return "latin-boundary";
	try {
		const compiled = compile(pattern);
		if (compiled.programSize() > MAX_PROGRAM) return "too-complex";
		return compiled.matcher("").find() ? "matches-nothing" : null;
	} catch {
		return "syntax";
	}
}

const compile = (pattern: string) => RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);

/** Finds all matches of all patterns. `complete` is false where the time did not suffice for every pattern. */
export function createPatternMatcher(
	patterns: readonly string[],
	timeLimitMs = TIME_LIMIT_MS,
): (text: string) => { matches: Match[]; complete: boolean } {
	const compiled = patterns.map(compile);
	return (original) => {
		const text = original.slice(0, MAX_INPUT);
		const end = performance.now() + timeLimitMs;
		const matches: Match[] = [];
		for (const pattern of compiled) {
			if (performance.now() > end) return { matches, complete: false };
			const matcher = pattern.matcher(text);
			while (matches.length < MAX_MATCHES && matcher.find()) {
				const [from, to] = [matcher.start(), matcher.end()];
				if (to > from) matches.push(matchAt(text, from, to));
				if (performance.now() > end) return { matches, complete: false };
			}
		}
		return { matches, complete: true };
	};
}
