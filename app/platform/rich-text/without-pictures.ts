import type { RichDocument, RichNode } from "./document";

/** The same with the words of pictures in their place: what somebody quotes is not theirs to show. */
export const withoutPictures = (document: RichDocument): RichDocument => ({
	...document,
	content: withoutIn(document.content),
});

const withoutIn = (nodes: RichNode[] = []): RichNode[] =>
	nodes.flatMap((node) => {
		if (node.type !== "image") return [node.content ? { ...node, content: withoutIn(node.content) } : node];
		const words = String(node.attrs?.alt ?? "");
		return words ? [{ type: "paragraph", content: [{ type: "text", text: words }] }] : [];
	});
