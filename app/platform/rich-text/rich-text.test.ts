import { describe, expect, test } from "vitest";
import { excerptOf, type RichDocument } from "./document";
import { readMarkdown } from "./read-markdown";
import { renderDocument } from "./render";
import { validateDocument } from "./validate";
import { writeMarkdown } from "./write-markdown";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({
	type: "text",
	text: words,
	...(marks.length ? { marks } : {}),
});
const link = (href: unknown) => ({ type: "link", attrs: { href } });

function nested(depth: number): unknown {
	let node: unknown = paragraph(text("deep"));
	for (let level = 0; level < depth; level++) node = { type: "blockquote", content: [node] };
	return doc(node);
}

describe("a document from outside is refused when it", () => {
	test.each([
		["is not an object", "text"],
		["is null", null],
		["is a list", []],
		["is not a doc", paragraph(text("x"))],
		["is empty", {}],
		["has an unknown node", doc({ type: "image", attrs: { src: "https://x.example/a.png" } })],
		["has a node named like a property of Object", doc({ type: "constructor" })],
		["has a node named __proto__", JSON.parse('{"type":"doc","content":[{"type":"__proto__"}]}')],
		["has an unknown key", doc({ type: "paragraph", html: "<b>" })],
		["has an unknown mark", doc(paragraph(text("x", { type: "underline" })))],
		["has an unknown attribute", doc({ type: "paragraph", attrs: { style: "color:red" } })],
		["has a heading of level 1", doc({ type: "heading", attrs: { level: 1 }, content: [text("x")] })],
		["has a heading of level 99", doc({ type: "heading", attrs: { level: 99 }, content: [text("x")] })],
		["has a javascript: link", doc(paragraph(text("x", link("javascript:alert(1)"))))],
		["has a data: link", doc(paragraph(text("x", link("data:text/html,x"))))],
		["has a link with a tab in its scheme", doc(paragraph(text("x", link("java\tscript:alert(1)"))))],
		["has a link without an address", doc(paragraph(text("x", { type: "link" })))],
		["has a link to nowhere", doc(paragraph(text("x", link("https://"))))],
		[
			"has a link with a target",
			doc(paragraph(text("x", { type: "link", attrs: { href: "https://x.example", target: "_blank" } }))),
		],
		["has a block inside a paragraph", doc(paragraph(paragraph(text("x"))))],
		["has empty text", doc(paragraph({ type: "text", text: "" }))],
		["has text that is a number", doc(paragraph({ type: "text", text: 5 }))],
		["has a NUL in it", doc(paragraph(text("a\u0000b")))],
		["has half a surrogate pair", doc(paragraph(text("a\ud800b")))],
		["has text in the doc itself", { type: "doc", content: [text("x")] }],
		["has content that is no list", { type: "doc", content: { type: "paragraph" } }],
		["is nested absurdly", nested(5_000)],
		["has too much text", doc(paragraph(text("x".repeat(1_000_000))))],
		["has too many nodes", doc(...Array.from({ length: 30_000 }, () => paragraph()))],
		["mentions with markup", doc(paragraph({ type: "mention", attrs: { id: 1, label: "<b>" } }))],
	])("%s", (_, input) => {
		const began = performance.now();
		expect(() => validateDocument(input)).toThrow(expect.objectContaining({ code: "invalid" }));
		expect(performance.now() - began).toBeLessThan(1_000);
	});
});

test("everything that the editor offers is accepted and rendered", () => {
	const markdown = [
		"## Heading",
		"",
		"### Smaller",
		"",
		"**bold** *italic* ~~gone~~ `code` [link](https://x.example/?a=1&b=2) @anna",
		"",
		"- one",
		"- two",
		"",
		"3. three",
		"4. four",
		"",
		"> quoted",
		"",
		"```ts",
		"a < b",
		"```",
		"",
		"line\\",
		"break",
	].join("\n");
	const document = validateDocument(readMarkdown(markdown));
	expect(renderDocument(document)).toBe(
		"<h2>Heading</h2><h3>Smaller</h3><p><strong>bold</strong> <em>italic</em> <s>gone</s> <code>code</code> " +
			'<a href="https://x.example/?a=1&#38;b=2" rel="nofollow ugc noopener">link</a> @anna</p>' +
			'<ul><li><p>one</p></li><li><p>two</p></li></ul><ol start="3"><li><p>three</p></li><li><p>four</p></li></ol>' +
			'<blockquote><p>quoted</p></blockquote><pre tabindex="0"><code>a &#60; b</code></pre><p>line<br>break</p>',
	);
});

test.each([
	"<script>alert(1)</script>",
	"<img src=x onerror=alert(1)>",
	"[x](javascript:alert(1))",
	"[x](JaVaScRiPt:alert(1))",
	"![x](https://x.example/a.png)",
	"<a href='javascript:1'>x</a>",
	"[x](data:text/html;base64,PHNjcmlwdD4=)",
	"&lt;script&gt;",
	"[x](vbscript:x)",
	'"><svg onload=alert(1)>',
	"`<b>`",
	"[<img src=x onerror=1>](https://x.example)",
])("hostile Markdown stays text: %s", (markdown) => {
	const html = renderDocument(validateDocument(readMarkdown(markdown)));
	expect(
		html.replace(
			/<\/?(p|code|a|br)( href="https:\/\/x\.example(\/a\.png)?" rel="nofollow ugc noopener")?>/g,
			"",
		),
	).not.toMatch(/[<>]/);
	expect(html).not.toMatch(/href="(?!https:)/);
});

test("the renderer shows no address that the check let slip", () => {
	const sneaked = doc(paragraph(text("x", link("javascript:alert(1)")))) as RichDocument;
	expect(renderDocument(sneaked)).toBe("<p>x</p>");
});

test.each([
	"# a\n\nb",
	"1. a\n2. b\n   - c",
	"> [@anna](/p/12):\n> words\n\nreply",
	"a\nb",
	"```\n`x`\n```",
	"*a* **b** ~~c~~ `d`",
	"\\# not a heading",
	"a_b_c * d",
	"snake_case_word",
])("Markdown that is written and read again gives the same text: %s", (markdown) => {
	const document = readMarkdown(markdown);
	expect(readMarkdown(writeMarkdown(document))).toEqual(document);
});

const item = (...content: unknown[]) => ({ type: "listItem", content });
test.each([
	[
		"a list in a list that does not count from 1",
		doc({
			type: "bulletList",
			content: [
				item(paragraph(text("a")), {
					type: "orderedList",
					attrs: { start: 3 },
					content: [item(paragraph(text("b")))],
				}),
			],
		}),
	],
	["a number with a bracket", doc(paragraph(text("2) is the second")))],
	["a plus alone", doc(paragraph(text("+")))],
	["a hyphen after a line break", doc(paragraph(text("a"), { type: "hardBreak" }, text("- b")))],
	["equals signs after a line break", doc(paragraph(text("a"), { type: "hardBreak" }, text("===")))],
	["code with backticks in it", doc(paragraph(text("say "), text("`x`", { type: "code" })))],
])("%s is the same after it was edited without JavaScript", (_, document) => {
	const again = readMarkdown(writeMarkdown(document as RichDocument));
	expect(renderDocument(again)).toBe(renderDocument(document as RichDocument));
});

test("a mail address is no mention", () => {
	expect(JSON.stringify(readMarkdown("write to anna@example.com"))).not.toContain("mention");
});

test("an excerpt leaves quotations out and is cut at a word", () => {
	expect(excerptOf(readMarkdown("> old words\n\nNew words here"))).toBe("New words here");
	expect(excerptOf(readMarkdown("word ".repeat(100)), 12)).toBe("word word…");
});
