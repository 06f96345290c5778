import type { EmbedNode, EmbedPost } from "@folkmoot/embed-contract";
import { writeMarkdown } from "./write-markdown";

/** A post as a quotation that names and links it, the way the forum writes them. */
export const quotationOf = ({ id, author, document }: EmbedPost): string =>
	`[@${author.handle}](/p/${id}):\n${writeMarkdown(document && ownWords(document))}`.replace(/^/gm, "> ");

/** Without what the post quotes itself; of pictures, which are not the reader's to show, what they show in words. */
const ownWords = (node: EmbedNode): EmbedNode =>
	node.type === "image"
		? { type: "paragraph", content: [{ type: "text", text: `${node.attrs?.alt ?? ""}` }] }
		: {
				...node,
				content: node.content?.filter(({ type }) => type !== "blockquote").map(ownWords),
			};
