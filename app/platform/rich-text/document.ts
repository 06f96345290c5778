/** Tiptap's JSON, narrowed to what `validateDocument` lets through. */
export interface Mark {
	type: "bold" | "italic" | "strike" | "code" | "link";
	attrs?: { href?: string };
}

export interface RichNode {
	type: string;
	attrs?: Record<string, string | number | null>;
	content?: RichNode[];
	marks?: Mark[];
	text?: string;
}

export interface RichDocument extends RichNode {
	type: "doc";
}

/** Code points of text in one document, at most. */
export const MAX_TEXT = 50_000;
export const MAX_NODES = 20_000;
export const MAX_DEPTH = 20;
export const MAX_PICTURES = 8;
/** Code points of what a picture shows, in words. */
export const MAX_ALT = 300;

/** Every node of the tree, parents first. */
export function* walk(node: RichNode): Generator<RichNode> {
	yield node;
	for (const child of node.content ?? []) yield* walk(child);
}

const blocks = new Set([
	"paragraph",
	"heading",
	"codeBlock",
	"blockquote",
	"listItem",
	"bulletList",
	"orderedList",
	"hardBreak",
	"image",
]);

/** Stands for a picture where only text can be: read out as what it is, in any language. */
const FRAME = "\u{1f5bc}\u{fe0f}";

/** The words of a document: for excerpts, mails, feeds and search. */
export function plainText(document: RichNode, { withQuotes = true } = {}): string {
	let text = "";
	const visit = (node: RichNode) => {
		if (node.type === "blockquote" && !withQuotes) return;
		if (node.text) text += node.text;
		if (node.type === "mention") text += `@${node.attrs?.label ?? ""}`;
		if (node.type === "image") text += `${FRAME} ${node.attrs?.alt ?? ""}`.trim();
		for (const child of node.content ?? []) visit(child);
		if (blocks.has(node.type) && !text.endsWith("\n")) text += "\n";
	};
	visit(document);
	return text.trim();
}

/** One line of at most `max` characters, cut at a word. */
export function excerptOf(document: RichNode, max = 160): string {
	const text =
		plainText(document, { withQuotes: false }).replace(/\s+/g, " ") ||
		plainText(document).replace(/\s+/g, " ");
	const points = [...text];
	if (points.length <= max) return text;
	const cut = points.slice(0, max).join("");
	return `${cut.replace(/\s+\S*$/, "")}…`;
}

export const isEmptyDocument = (document: RichNode) =>
	plainText(document).replace(/[\s\u200b-\u200d\u2060\ufeff\u3164\u2800]/g, "") === "";
