import { type RichNode, walk } from "~/platform/rich-text/document";

/** The uploads that a text shows, in its order. */
export const picturesIn = (document: RichNode): number[] =>
	[...walk(document)].flatMap(({ type, attrs }) => (type === "image" ? [Number(attrs?.upload)] : []));
