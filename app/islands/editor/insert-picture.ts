import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";

/** Puts a picture after the block the caret is in, or in its place when it is blank, with a line to go on after it. */
export function insertPicture({ state, view, schema }: Editor, upload: number) {
	const { $to, to } = state.selection;
	const block = $to.depth ? $to.node(1) : null;
	const end = $to.depth ? $to.after(1) : to;
	const isBlank = block?.type.name === "paragraph" && block.content.size === 0;
	const start = isBlank ? $to.before(1) : end;
	const picture = schema.nodeFromJSON({ type: "image", attrs: { upload, alt: "" } });
	const isLast = end === state.doc.content.size;
	const line = isLast ? [schema.nodeFromJSON({ type: "paragraph" })] : [];
	const change = state.tr.replaceWith(start, end, [picture, ...line]);
	view.dispatch(change.setSelection(NodeSelection.create(change.doc, start)).scrollIntoView());
}
