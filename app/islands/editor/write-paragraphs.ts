import type { RichNode } from "~/platform/rich-text/document";

/** A paragraph of plain text; its line breaks stay. */
export function writeParagraph(text: string): RichNode {
	const content = text.split("\n").flatMap((line, index) => {
		const words: RichNode[] = line ? [{ type: "text", text: line }] : [];
		return index ? [{ type: "hardBreak" }, ...words] : words;
	});
	return content.length ? { type: "paragraph", content } : { type: "paragraph" };
}

/** Paragraphs of a plain text: a blank line parts them. */
export const writeParagraphs = (text: string): RichNode[] =>
	text
		.replace(/\r\n?/g, "\n")
		.split(/\n[ \t]*\n\s*/)
		.map((paragraph) => writeParagraph(paragraph.trim()));
