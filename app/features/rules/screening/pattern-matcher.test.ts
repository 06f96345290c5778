import { expect, test } from "vitest";
import { createPatternMatcher, problemOf } from "./pattern-matcher";

test.each([
	["(a)\\1", "syntax"],
	["(?=x)y", "syntax"],
	["(?<!x)y", "syntax"],
	["(", "syntax"],
	["a{1,1000}{1,1000}", "syntax"],
	["\\p{L}{1,1000}\\d", "too-complex"],
	["a*", "matches-nothing"],
	["x|", "matches-nothing"],
	["\\bказино\\b", "latin-boundary"],
])("the pattern %s is not usable: %s", (pattern, problem) => {
	expect(problemOf(pattern)).toBe(problem);
});

test.each(["(a+)+$", "каз[иi]но\\s*\\d+", "\\bfree\\s+money\\b", "(?i)x{2,10}"])(
	"the pattern %s is usable",
	(pattern) => {
		expect(problemOf(pattern)).toBeNull();
	},
);

test.each([
	["(a+)+$", `${"a".repeat(50_000)}b`],
	["(.*)*x$", "a".repeat(50_000)],
	["(a|a)*c", "a".repeat(50_000)],
	["(\\d+\\s?)+z", "1 ".repeat(25_000)],
])("the catastrophe %s ends well under a second on 50,000 characters", (pattern, text) => {
	const find = createPatternMatcher([pattern]);
	const began = performance.now();
	expect(find(text).matches).toEqual([]);
	expect(performance.now() - began).toBeLessThan(3_000);
});

test("many slow patterns stop at the limit, and say so", () => {
	const find = createPatternMatcher(
		Array.from({ length: 20 }, (_, n) => `(a|a)*${n}z`),
		1,
	);
	const began = performance.now();
	expect(find("a".repeat(50_000)).complete).toBe(false);
	expect(performance.now() - began).toBeLessThan(3_000);
});

test("matches have UTF-16 offsets into the text", () => {
	const text = "😀 КАЗИНО 777";
	const { matches, complete } = createPatternMatcher(["казино\\s*\\d+"])(text);
	expect(complete).toBe(true);
	expect(matches).toEqual([{ from: 3, to: 13, text: "КАЗИНО 777" }]);
});
