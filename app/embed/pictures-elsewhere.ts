import type { RichDocument, RichNode } from "~/platform/rich-text/document";

/** Where pages elsewhere get a picture of a post. */
export const pictureAddress = (origin: string, upload: unknown) =>
	`${origin}/embed/v1/pictures/${Number(upload)}`;

/** A text with addresses for its pictures that mean something on other pages. */
export const withPictureAddresses = (document: RichDocument, origin: string): RichDocument => ({
	...document,
	content: document.content?.map((node) => addressedIn(node, origin)),
});

function addressedIn(node: RichNode, origin: string): RichNode {
	if (node.type === "image")
		return { ...node, attrs: { ...node.attrs, src: pictureAddress(origin, node.attrs?.upload) } };
	return node.content ? { ...node, content: node.content.map((child) => addressedIn(child, origin)) } : node;
}
