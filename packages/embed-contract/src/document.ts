/** The text of a post as JSON: Tiptap's shape, narrowed to what may stand in one. */
export interface EmbedNode {
	type: string;
	attrs?: Record<string, string | number | null>;
	content?: EmbedNode[];
	marks?: EmbedMark[];
	text?: string;
}

export interface EmbedMark {
	type: string;
	attrs?: { href?: string };
}

/** The closed table: a reader draws these nodes and no others, whatever a server or its database sends. */
export const nodeTypes = [
	"doc",
	"paragraph",
	"heading",
	"bulletList",
	"orderedList",
	"listItem",
	"blockquote",
	"codeBlock",
	"hardBreak",
	"mention",
	"image",
	"text",
] as const;

export const markTypes = ["bold", "italic", "strike", "code", "link"] as const;

/** Deeper trees than any editor makes are cut, so that no text can exhaust the reader. */
export const MAX_DEPTH = 24;

/** http, https and mailto only; everything else is shown as plain text. */
export const isSafeLink = (href: unknown): href is string =>
	// biome-ignore lint/suspicious/noControlCharactersInRegex: a browser drops them before it reads the scheme
	typeof href === "string" && /^(https?:\/\/|mailto:)/i.test(href) && !/[\u0000-\u0020\u007f]/.test(href);
