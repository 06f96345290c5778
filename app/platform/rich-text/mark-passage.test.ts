import { expect, test } from "vitest";
import { markPassage } from "./mark-passage";

test("a passage that the text does not have is not marked", () => {
	expect(markPassage("<p>Buy nothing.</p>", "buy this")).toBeNull();
	expect(markPassage("<p>Buy nothing.</p>", "  ")).toBeNull();
});

test("words inside a tag are no text", () => {
	expect(markPassage('<p><a href="https://example.com">here</a></p>', "example")).toBeNull();
});

test("a passage is marked where it stands first", () => {
	expect(markPassage("<p>one two, one two</p>", "two")).toBe("<p>one <mark>two</mark>, one two</p>");
});

test("a passage over emphasis and paragraphs is marked piece by piece", () => {
	expect(markPassage("<p>a <strong>b c</strong></p>\n<p>d e</p>", "b c\n\nd")).toBe(
		"<p>a <strong><mark>b c</mark></strong></p>\n<p><mark>d</mark> e</p>",
	);
});

test("escaped characters are found and stay escaped", () => {
	expect(markPassage("<p>1 &#60; 2 &#38; 3</p>", "< 2 &")).toBe("<p>1 <mark>&#60; 2 &#38;</mark> 3</p>");
});
