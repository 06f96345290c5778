/** Ctrl or Cmd with Enter sends the form, from the editor as from the plain textarea. */
export function submitByKeyboard() {
	// Captured: the editor would take the keys for a line break.
	document.addEventListener("keydown", submit, { capture: true });
}

function submit(event: KeyboardEvent) {
	if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
	const form = (event.target as Element).closest?.("textarea[data-editor], .editor-area")?.closest("form");
	if (!form) return;
	event.preventDefault();
	event.stopPropagation();
	const button = form.querySelector<HTMLButtonElement>("button:is([type=submit], :not([type])):enabled");
	if (button) form.requestSubmit(button);
}
