import type { RichDocument } from "~/platform/rich-text/document";

/** A document of one sentence, or of none. */
export const saying = (sentence: string): RichDocument => ({
	type: "doc",
	content: [{ type: "paragraph", ...(sentence && { content: [{ type: "text", text: sentence }] }) }],
});
