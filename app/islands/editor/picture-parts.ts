import { MAX_ALT } from "~/platform/rich-text/document";
import { element } from "./element";

let forms = 0;

/** What the form for pictures is made of: a chooser of files that is never seen, what is going on, and a line for words. */
export function pictureParts(label: (key: string) => string) {
	const id = `editor-picture-${++forms}`;
	const chooser = element("input", { type: "file", accept: "image/*", hidden: true, tabindex: "-1" });
	const input = element("input", {
		id,
		type: "text",
		maxlength: String(MAX_ALT),
		autocomplete: "off",
		"aria-describedby": `${id}-hint`,
		// Owned by no form: Enter must not send the post, nor the field go with it.
		form: `${id}-none`,
	});
	const apply = element("button", { type: "button", class: "editor-link-apply" }, label("pictureApply"));
	const remove = element("button", { type: "button" }, label("pictureRemove"));
	const words = element(
		"div",
		{ hidden: true },
		element("label", { for: id }, label("pictureAlt")),
		element("div", { class: "editor-link-row" }, input, apply, remove),
		element("p", { id: `${id}-hint`, class: "editor-link-hint" }, label("pictureAltHint")),
	);
	const state = element("p", { class: "editor-picture-state", role: "status" });
	const problem = element("p", { class: "editor-link-error", role: "alert" });
	const place = element(
		"div",
		{ class: "editor-link editor-picture", role: "group", "aria-label": label("picture") },
		chooser,
		state,
		words,
		problem,
	);
	return { place, chooser, input, apply, remove, words, state, problem };
}
