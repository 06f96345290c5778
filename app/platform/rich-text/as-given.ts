import type { RichDocument, RichNode } from "./document";

/** A stored text as somebody may send it again: sizes of pictures are the forum's to say. */
export const asGiven = (document: RichDocument): RichDocument => ({
	...document,
	content: document.content?.map(withoutSizes),
});

function withoutSizes(node: RichNode): RichNode {
	if (node.type === "image")
		return { type: "image", attrs: { upload: node.attrs?.upload ?? null, alt: node.attrs?.alt ?? "" } };
	return node.content ? { ...node, content: node.content.map(withoutSizes) } : node;
}
