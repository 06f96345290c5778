import type { EmbedPost } from "@folkmoot/embed-contract";
import { writeMarkdown } from "./write-markdown";

/** A post as a quotation that names and links it, the way the forum writes them. */
export const quotationOf = ({ id, author, document }: EmbedPost): string =>
	`[@${author.handle}](/p/${id}):\n${writeMarkdown(withoutQuotes(document))}`.replace(/^/gm, "> ");

const withoutQuotes = (document: EmbedPost["document"]) =>
	document && { ...document, content: document.content?.filter(({ type }) => type !== "blockquote") };
