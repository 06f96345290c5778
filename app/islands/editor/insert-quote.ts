import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import type { Quotation } from "../member/selected-quote";
import { writeParagraph } from "./write-paragraphs";

/** Puts a quotation after the block the caret is in, or in its place when it is blank, and an empty line to answer. */
export function insertQuote({ state, view, schema }: Editor, { postId, handle, paragraphs }: Quotation) {
	const { $to } = state.selection;
	const block = $to.depth ? $to.node(1) : null;
	const end = $to.depth ? $to.after(1) : state.doc.content.size;
	const isBlank = block?.type.name === "paragraph" && block.content.size === 0;
	const start = isBlank ? $to.before(1) : end;

	const content = paragraphs.map(writeParagraph);
	const quote = schema.nodeFromJSON({ type: "blockquote", attrs: { postId, handle }, content });
	const answer = schema.nodeFromJSON({ type: "paragraph" });
	const change = state.tr.replaceWith(start, end, [quote, answer]);
	change.setSelection(TextSelection.create(change.doc, start + quote.nodeSize + 1));
	view.dispatch(change);
	view.focus();
}
