import { type EmbedNode, MAX_DEPTH } from "@folkmoot/embed-contract";

const fences: Record<string, string> = { bold: "**", italic: "*", strike: "~~", code: "`" };

/** Markdown of a text, for quotations and for the field in which an own post is edited. */
export const writeMarkdown = (document: EmbedNode | null): string =>
	document ? blocks(document, 0).trim() : "";

const listOf = (node: EmbedNode) => (Array.isArray(node.content) ? node.content : []);
const inline = (node: EmbedNode) => listOf(node).map(inlineOf).join("");

function blocks(node: EmbedNode, depth: number): string {
	if (depth > MAX_DEPTH) return "";
	const inside = () =>
		listOf(node)
			.map((child) => blocks(child, depth + 1))
			.join("");
	const indented = (prefix: string, text: string) =>
		prefix + text.trim().replace(/\n/g, `\n${" ".repeat(prefix.length)}`);
	switch (node.type) {
		case "paragraph":
			return `${inline(node)}\n\n`;
		case "heading":
			return `${"#".repeat(node.attrs?.level === 3 ? 3 : 2)} ${inline(node)}\n\n`;
		case "codeBlock":
			return `\`\`\`\n${listOf(node)
				.map(({ text }) => text)
				.join("")}\n\`\`\`\n\n`;
		case "image":
			return `![${`${node.attrs?.alt ?? ""}`.replace(/[[\]\\]/g, "\\$&")}](/uploads/${node.attrs?.upload})\n\n`;
		case "blockquote":
			return `${(source(node) + inside().trim()).replace(/^/gm, "> ")}\n\n`;
		case "bulletList":
			return `${listOf(node)
				.map((item) => indented("- ", blocks(item, depth + 1)))
				.join("\n")}\n\n`;
		case "orderedList":
			return `${listOf(node)
				.map((item, index) => indented(`${index + 1}. `, blocks(item, depth + 1)))
				.join("\n")}\n\n`;
		default:
			return inside();
	}
}

/** Who is quoted, the way the forum writes it. */
const source = ({ attrs }: EmbedNode) =>
	attrs?.postId && attrs.handle ? `[@${attrs.handle}](/p/${attrs.postId}):\n` : "";

function inlineOf(node: EmbedNode): string {
	if (node.type === "hardBreak") return "\\\n";
	if (node.type === "mention") return `@${node.attrs?.label ?? ""}`;
	const marks = Array.isArray(node.marks) ? node.marks : [];
	const isCode = marks.some(({ type }) => type === "code");
	const text = isCode ? `${node.text}` : `${node.text ?? ""}`.replace(/[\\`*_[\]<>~]/g, "\\$&");
	return marks.reduce((written, { type, attrs }) => {
		if (type === "link") return `[${written}](${`${attrs?.href}`.replace(/[()\\]/g, "\\$&")})`;
		const fence = fences[type] ?? "";
		return fence + written + fence;
	}, text);
}
