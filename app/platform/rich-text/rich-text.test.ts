import { describe, expect, test } from "vitest";
import { asGiven } from "./as-given";
import { excerptOf, isEmptyDocument, type RichDocument } from "./document";
import { readMarkdown } from "./read-markdown";
import { renderDocument } from "./render";
import { validateDocument } from "./validate";
import { withoutPictures } from "./without-pictures";
import { writeMarkdown } from "./write-markdown";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (words: string, ...marks: unknown[]) => ({
	type: "text",
	text: words,
	...(marks.length ? { marks } : {}),
});
const link = (href: unknown) => ({ type: "link", attrs: { href } });

const picture = (upload: unknown, alt: unknown = "", more: object = {}) => ({
	type: "image",
	attrs: { upload, alt, ...more },
});

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
		["has an unknown node", doc({ type: "video", attrs: {} })],
		["has a picture from elsewhere", doc({ type: "image", attrs: { src: "https://x.example/a.png" } })],
		["has a picture with an address", doc(picture(5, "", { src: "/uploads/5" }))],
		["has a data: picture", doc(picture("data:image/png;base64,AAAA"))],
		["has a picture with a size", doc(picture(5, "", { width: 1, height: 1 }))],
		["has a picture with a handler", doc(picture(5, "", { onerror: "alert(1)" }))],
		["has a picture without an id", doc({ type: "image", attrs: { alt: "" } })],
		["has a picture without attributes", doc({ type: "image" })],
		["has a picture with an id that is none", doc(picture(-1))],
		["has a picture with an id beyond all numbers", doc(picture(1e300))],
		["has a picture with an id that is a list", doc(picture([5]))],
		["has a picture without words", doc(picture(5, null))],
		["has a picture with very many words", doc(picture(5, "x".repeat(301)))],
		["has a picture with words in two lines", doc(picture(5, "a\nb"))],
		["has a picture with half a surrogate pair", doc(picture(5, "a\ud800b"))],
		["has a picture in a paragraph", doc(paragraph(picture(5)))],
		["has something in a picture", doc({ ...picture(5), content: [text("x")] })],
		["has more pictures than a post may", doc(...Array.from({ length: 9 }, (_, id) => picture(id + 1)))],
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

const pictureIn = (markdown: string) =>
	JSON.stringify(readMarkdown(markdown, { pictures: true })).includes('"image"');

test.each([
	"![x](https://x.example/a.png)",
	"![x](/uploads/5/6)",
	"![x](/uploads/0)",
	"![x](/uploads/-5)",
	"![x](/uploads/5 'title')",
	"![x](//evil.example/uploads/5)",
	"![x](/uploads/9999999999999999999)",
	"    ![in code](/uploads/5)",
	"`![x](/uploads/5)`",
	"```\n![x](/uploads/5)\n```",
	"words ![x](/uploads/5) in the middle",
	`![${"\\".repeat(50_000)}`,
])("Markdown that is no picture of the forum's stays text: %s", (markdown) => {
	expect(pictureIn(markdown)).toBe(false);
});

test("where there are no pictures their Markdown stays text", () => {
	expect(renderDocument(readMarkdown("![x](/uploads/5)"))).not.toContain("img");
});

test.each([
	"![A lid](/uploads/12)",
	"![](/uploads/12)",
	"words\n\n![A lid](/uploads/12)\n\nmore",
	"- point\n\n  ![A lid](/uploads/12)",
	"> quoted\n>\n> ![A lid](/uploads/12)",
	"![a \\[b\\] \\\\ c * _ d](/uploads/12)",
	"![back\\slash \\](/uploads/12)](/uploads/12)",
])("a picture is the same after it was edited without JavaScript: %s", (markdown) => {
	const document = validateDocument(readMarkdown(markdown, { pictures: true }));
	expect(pictureIn(markdown)).toBe(true);
	expect(readMarkdown(writeMarkdown(document), { pictures: true })).toEqual(document);
});

test("a picture on a line of its own needs no empty line around it", () => {
	const { content } = readMarkdown("before\n![A lid](/uploads/12)\nafter", { pictures: true });
	expect(content?.map(({ type }) => type)).toEqual(["paragraph", "image", "paragraph"]);
});

test("a picture that was not bound to an upload is not shown, and a bound one cannot break out of its words", () => {
	expect(renderDocument(doc(picture(5, "x")) as RichDocument)).toBe("");
	const bound = doc(picture(5, '"><script>', { width: 4, height: 3 })) as RichDocument;
	expect(renderDocument(bound)).toBe(
		'<figure><a href="/uploads/5"><img src="/uploads/5" alt="&#34;&#62;&#60;script&#62;" width="4" height="3" loading="lazy" decoding="async"></a></figure>',
	);
	const wordless = doc(picture(5, "", { width: 4, height: 3 })) as RichDocument;
	expect(renderDocument(wordless)).toMatch(/<a href="\/uploads\/5" aria-label="[^"]+"><img [^>]*alt=""/);
});

test("a picture is its words where only text can be, and alone it is a text", () => {
	const document = readMarkdown("Look:\n\n![A lid](/uploads/12)", { pictures: true });
	expect(excerptOf(document)).toBe("Look: \u{1f5bc}\ufe0f A lid");
	expect(isEmptyDocument(readMarkdown("![](/uploads/12)", { pictures: true }))).toBe(false);
});

test("a quotation has the words of pictures, and a text to send again no sizes", () => {
	const document = readMarkdown("> ![A lid](/uploads/12)\n\n![](/uploads/13)", { pictures: true });
	expect(writeMarkdown(withoutPictures(document))).toBe("> A lid");
	const stored = doc(picture(5, "x", { width: 4, height: 3 })) as RichDocument;
	expect(asGiven(stored)).toEqual(doc(picture(5, "x")));
});

test("a mail address is no mention", () => {
	expect(JSON.stringify(readMarkdown("write to anna@example.com"))).not.toContain("mention");
});

test("an excerpt leaves quotations out and is cut at a word", () => {
	expect(excerptOf(readMarkdown("> old words\n\nNew words here"))).toBe("New words here");
	expect(excerptOf(readMarkdown("word ".repeat(100)), 12)).toBe("word word…");
});
