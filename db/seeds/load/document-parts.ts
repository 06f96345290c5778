import type { Mark, RichDocument, RichNode } from "~/platform/rich-text/document";

export const documentOf = (content: RichNode[]): RichDocument => ({ type: "doc", content });
export const paragraph = (content: RichNode[]): RichNode => ({ type: "paragraph", content });

export const list = (type: "bulletList" | "orderedList", items: string[]): RichNode => ({
	type,
	content: items.map((item) => ({ type: "listItem", content: [paragraph(inline(item))] })),
});

export const codeBlock = (text: string): RichNode => ({
	type: "codeBlock",
	attrs: { language: null },
	content: [{ type: "text", text }],
});

export const quotation = (postId: number, handle: string, text: string): RichNode => ({
	type: "blockquote",
	attrs: { postId, handle },
	content: [paragraph(inline(text))],
});

export const mention = (id: number, label: string): RichNode => ({ type: "mention", attrs: { id, label } });

const MARKED = /(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/;

/** Text with `**bold**` and `[links](https://…)`: reading Markdown for each of a million posts would take the most time. */
export function inline(text: string): RichNode[] {
	if (!text.includes("**") && !text.includes("](")) return [{ type: "text", text }];
	return text
		.split(MARKED)
		.filter((part) => part !== "")
		.map(readPart);
}

function readPart(part: string): RichNode {
	if (part.startsWith("**")) return marked(part.slice(2, -2), { type: "bold" });
	const [, label, href] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
	return label && href
		? marked(label, { type: "link", attrs: { href: encodeURI(href) } })
		: { type: "text", text: part };
}

const marked = (text: string, mark: Mark): RichNode => ({ type: "text", text, marks: [mark] });
