import { Editor } from "@tiptap/core";
import type { Quotation } from "../member/selected-quote";
import { editorExtensions } from "./editor-extensions";
import { element } from "./element";
import { insertQuote } from "./insert-quote";
import { readLabels } from "./labels";
import { createLinkForm } from "./link-form";
import { narrowDocument } from "./narrow-document";
import { takePictureField } from "./picture-field";
import { pictureFiles } from "./picture-files";
import { createPictureForm } from "./picture-form";
import { readPastedStyles } from "./read-pasted-styles";
import { startingDocument } from "./starting-document";
import { createToolbar } from "./toolbar";

export interface EditorHandle {
	insertQuote(quotation: Quotation): void;
}

/** Puts the rich editor in the place of a textarea; its document goes with the form as `bodyDocument`. */
export function mountEditor(textarea: HTMLTextAreaElement): EditorHandle {
	const field = textarea.form?.elements.namedItem("bodyDocument");
	if (!(field instanceof HTMLInputElement)) throw new Error("The form has no field bodyDocument");
	const label = readLabels(textarea);
	const frame = element("div", { class: "editor" });
	const editor = new Editor({
		element: frame,
		// A <style> of its own would break the content security policy; see styles/editor.css.
		injectCSS: false,
		content: startingDocument(textarea, field),
		extensions: editorExtensions(
			{ frame, listLabel: label("mentionHint") },
			textarea.dataset.placeholder ?? "",
		),
		editorProps: {
			attributes: textboxAttributes(textarea),
			handleKeyDown: (_, event) => {
				// The same key on a Cyrillic layout.
				if (!/^[kл]$/.test(event.key) || !(event.ctrlKey || event.metaKey)) return false;
				event.preventDefault();
				linkForm.open();
				return true;
			},
			handlePaste: (_, { clipboardData }) => takeFrom(clipboardData),
			handleDrop: (_, { dataTransfer }, _slice, isMoved) => !isMoved && takeFrom(dataTransfer),
		},
	});
	editor.view.setProps(readPastedStyles(editor.schema));
	const linkForm = createLinkForm(editor, label);
	const pictureForm = label("picture") ? createPictureForm(editor, label) : null;
	const takeFrom = (carried: DataTransfer | null) => {
		const files = pictureFiles(carried);
		if (!pictureForm || files.length === 0) return false;
		void pictureForm.take(files);
		return true;
	};
	const labelledBy = textarea.dataset.labelId;
	const openPictureForm = pictureForm?.open ?? null;
	frame.prepend(
		createToolbar({ editor, label, labelledBy, openLinkForm: linkForm.open, openPictureForm }),
		linkForm.place,
		...(pictureForm ? [pictureForm.place] : []),
	);

	const keep = () => {
		field.value = editor.isEmpty ? "" : JSON.stringify(narrowDocument(editor.getJSON() as never));
	};
	replace(textarea, frame, editor);
	keep();
	if (pictureForm) takePictureField(field.form, pictureForm);
	editor.on("update", () => {
		keep();
		field.dispatchEvent(new Event("input", { bubbles: true }));
	});
	return {
		insertQuote(quotation) {
			insertQuote(editor, quotation);
			frame.scrollIntoView({ block: "center" });
		},
	};
}

function replace(textarea: HTMLTextAreaElement, frame: HTMLElement, editor: Editor) {
	const hadFocus = textarea === document.activeElement;
	// As tall as what it replaces, so that nothing below moves.
	frame.style.minBlockSize = `${textarea.offsetHeight}px`;
	textarea.before(frame);
	textarea.hidden = true;
	// A hidden field that is required would keep the form from being sent, without a word.
	textarea.required = false;
	textarea.value = "";
	if (textarea.dataset.labelId) {
		document
			.getElementById(textarea.dataset.labelId)
			?.addEventListener("click", () => editor.commands.focus());
	}
	editor.commands.setTextSelection(editor.state.doc.content.size);
	if (hadFocus) editor.commands.focus();
}

function textboxAttributes(textarea: HTMLTextAreaElement): Record<string, string> {
	const attributes: Record<string, string> = {
		class: "editor-area prose",
		role: "textbox",
		"aria-multiline": "true",
		"aria-autocomplete": "list",
	};
	if (textarea.dataset.labelId) attributes["aria-labelledby"] = textarea.dataset.labelId;
	if (textarea.dataset.placeholder) attributes["aria-placeholder"] = textarea.dataset.placeholder;
	if (textarea.required) attributes["aria-required"] = "true";
	for (const name of ["aria-describedby", "aria-invalid"]) {
		const value = textarea.getAttribute(name);
		if (value) attributes[name] = value;
	}
	return attributes;
}
