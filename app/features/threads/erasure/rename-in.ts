import { type RichDocument, type RichNode, walk } from "~/platform/rich-text/document";

export interface Renaming {
	memberId: number;
	from: string;
	to: string;
	/** What quotations of their words say instead; null where the words stay. */
	instead: string | null;
}

/** The document with another name where somebody is mentioned or quoted. */
export function renameIn(document: RichDocument, renaming: Renaming): RichDocument {
	const renamed = structuredClone(document);
	for (const node of walk(renamed)) renameNode(node, renaming);
	return renamed;
}

function renameNode(node: RichNode, { memberId, from, to, instead }: Renaming) {
	if (node.type === "mention" && node.attrs?.id === memberId) node.attrs.label = to;
	if (node.type !== "blockquote" || node.attrs?.handle !== from) return;
	node.attrs.handle = to;
	if (instead !== null) node.content = [{ type: "paragraph", content: [{ type: "text", text: instead }] }];
}
