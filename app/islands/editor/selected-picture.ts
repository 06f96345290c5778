import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";

/** The words of the picture that is selected; null where none is. */
export function selectedPicture({ state: { selection } }: Editor): string | null {
	const node = selection instanceof NodeSelection ? selection.node : null;
	return node?.type.name === "image" ? String(node.attrs.alt) : null;
}

/** Leads the caret on from a picture, to where writing goes on. */
export function goOnAfterPicture({ state, view }: Editor) {
	const after = TextSelection.near(state.doc.resolve(state.selection.to));
	view.dispatch(state.tr.setSelection(after));
	view.focus();
}
