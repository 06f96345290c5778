const unsaved = new Set<HTMLFormElement>();

export const markUnsaved = (form: HTMLFormElement) => unsaved.add(form);
export const markKept = (form: HTMLFormElement) => unsaved.delete(form);

/** Asks before the page is left while an editor holds text that was neither sent nor kept as a draft. */
export function guardUnsaved() {
	document.addEventListener("input", ({ target }) => {
		const form = formOfBody(target);
		if (form) markUnsaved(form);
	});
	document.addEventListener("submit", (event) => {
		if (!event.defaultPrevented) markKept(event.target as HTMLFormElement);
	});
	window.addEventListener("beforeunload", (event) => {
		for (const form of unsaved) if (form.isConnected && holdsText(form)) event.preventDefault();
	});
}

function formOfBody(target: EventTarget | null) {
	if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null;
	return target.name === "body" || target.name === "bodyDocument" ? target.form : null;
}

function holdsText(form: HTMLFormElement) {
	const fields = new FormData(form);
	return Boolean(fields.get("bodyDocument") || fields.get("body"));
}
