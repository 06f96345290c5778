import { expect, test } from "vitest";
import { markMatches } from "./mark-matches";

test("a text in which nothing was found stays as it is", () => {
	expect(markMatches("<p>calm</p>", [])).toBe("<p>calm</p>");
	expect(markMatches("<p>calm</p>", [" "])).toBe("<p>calm</p>");
});
test("words are marked in the text and never in a tag", () => {
	expect(markMatches('<p><a href="https://pills.example">pills</a></p>', ["pills"])).toBe(
		'<p><a href="https://pills.example"><mark>pills</mark></a></p>',
	);
});
test("a word is not marked inside another one, in any script", () => {
	expect(markMatches("<p>an ass in class, рука и рукав</p>", ["ass", "рука"])).toBe(
		"<p>an <mark>ass</mark> in class, <mark>рука</mark> и рукав</p>",
	);
});
test("a phrase is marked whole, and marks that mean something to patterns are letters here", () => {
	expect(markMatches("<p>100% (free) money</p>", ["free", "100% (free)"])).toBe(
		"<p><mark>100% (free)</mark> money</p>",
	);
});
test("escaped characters are found, and quotations are passed over", () => {
	expect(markMatches("<blockquote><p>a&#38;b</p></blockquote><p>a&#38;b 38</p>", ["a&b", "38"])).toBe(
		"<blockquote><p>a&#38;b</p></blockquote><p><mark>a&#38;b</mark> <mark>38</mark></p>",
	);
});
