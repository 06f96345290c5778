import { region, whenever } from "./region";

/** What the machine put into the message, as long as nobody has changed it. */
let filled = "";

/** Choosing a reason writes its text, selecting words of the post fills the passage. */
export function fillDecision() {
	whenever(() => {
		filled = messageField()?.value ?? "";
	});
	document.addEventListener("change", ({ target }) => {
		if (target instanceof HTMLSelectElement && target.matches("[data-reason]")) fillMessage(target);
	});
	document.addEventListener("selectionchange", fillPassage);
}

const messageField = () => region().querySelector<HTMLTextAreaElement>("textarea[data-message]");

function fillMessage(reason: HTMLSelectElement) {
	const field = messageField();
	if (!field || field.value !== filled) return;
	filled = reason.selectedOptions[0]?.dataset.message ?? "";
	field.value = filled;
}

/** As long as a passage may be. */
const MOST = 1_000;

function fillPassage() {
	const selection = getSelection();
	const text = selection?.toString().trim();
	const field = region().querySelector<HTMLTextAreaElement>("textarea[data-passage]");
	const place = region().querySelector("[data-selectable]");
	if (!selection || !text || !field || !place?.contains(selection.anchorNode)) return;
	if (place.contains(selection.focusNode)) field.value = text.slice(0, MOST);
}
