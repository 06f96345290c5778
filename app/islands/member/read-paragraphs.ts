const BLOCKS = "p, div, li, ul, ol, h1, h2, h3, h4, blockquote, pre, figure, table, tr";
const LEFT_OUT = ".quote-source";

/** Plain paragraphs of a piece of a post; `<br>` and code keep their line breaks. */
export function readParagraphs(piece: Node, { withQuotes = true } = {}): string[] {
	const paragraphs = [""];
	const add = (text: string) => paragraphs.push(`${paragraphs.pop()}${text}`);

	const visit = (node: Node) => {
		if (node instanceof Text) {
			const isCode = node.parentElement?.closest("pre") != null;
			add(isCode ? node.data : node.data.replace(/\s+/g, " "));
		}
		if (!(node instanceof Element || node instanceof DocumentFragment)) return;
		if (node instanceof Element && node.matches(withQuotes ? LEFT_OUT : `${LEFT_OUT}, blockquote`)) return;
		const isBlock = node instanceof Element && node.matches(BLOCKS);
		if (node instanceof HTMLBRElement) add("\n");
		if (node instanceof HTMLImageElement) add(node.alt);
		if (isBlock) paragraphs.push("");
		node.childNodes.forEach(visit);
		if (isBlock) paragraphs.push("");
	};
	visit(piece);
	return paragraphs.map((text) => text.replace(/ *\n */g, "\n").trim()).filter(Boolean);
}
