import type { Editor } from "@tiptap/core";
import { completeLink } from "./complete-link";
import { element } from "./element";

let forms = 0;

/** Asks for the address of a link, under the toolbar: no window stands in front of the text. */
export function createLinkForm(editor: Editor, label: (key: string) => string) {
	const id = `editor-link-${++forms}`;
	const input = element("input", {
		id,
		type: "text",
		inputmode: "url",
		autocomplete: "off",
		"aria-describedby": `${id}-error`,
		// Owned by no form: Enter must not send the post, nor the field go with it.
		form: `${id}-none`,
	});
	const error = element("p", { id: `${id}-error`, class: "editor-link-error", role: "alert" });
	const apply = element("button", { type: "button", class: "editor-link-apply" }, label("linkApply"));
	const remove = element("button", { type: "button" }, label("linkRemove"));
	const place = element(
		"div",
		{ class: "editor-link", role: "group", "aria-label": label("link"), hidden: true },
		element("label", { for: id }, label("linkPrompt")),
		element("div", { class: "editor-link-row" }, input, apply, remove),
		error,
	);

	const open = () => {
		const href = editor.getAttributes("link").href ?? "";
		input.value = href;
		remove.hidden = !href;
		complain("");
		place.hidden = false;
		input.focus();
		input.select();
	};
	const close = () => {
		place.hidden = true;
		editor.commands.focus();
	};
	const complain = (text: string) => {
		error.textContent = text;
		input.setAttribute("aria-invalid", String(text !== ""));
	};
	const submit = () => {
		if (!input.value.trim()) return unlink();
		const href = completeLink(input.value);
		if (!href) {
			complain(label("linkInvalid"));
			return input.focus();
		}
		link(editor, href, input.value.trim());
		close();
	};
	const unlink = () => {
		editor.chain().extendMarkRange("link").unsetLink().run();
		close();
	};

	apply.addEventListener("click", submit);
	remove.addEventListener("click", unlink);
	place.addEventListener("keydown", (event) => {
		if (event.key === "Escape") close();
		else if (event.key === "Enter" && event.target === input) submit();
		else return;
		event.preventDefault();
		event.stopPropagation();
	});
	return { place, open };
}

function link(editor: Editor, href: string, text: string) {
	const isNew = editor.state.selection.empty && !editor.isActive("link");
	if (!isNew) return editor.chain().extendMarkRange("link").setLink({ href }).run();
	const marks = [{ type: "link", attrs: { href } }];
	return editor.chain().insertContent({ type: "text", text, marks }).run();
}
