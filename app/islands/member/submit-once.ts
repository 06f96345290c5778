const sent = new Map<HTMLFormElement, HTMLButtonElement[]>();

/** `form[data-once]` can be sent once per visit: a second click does not post twice. */
export function submitOnce() {
	document.addEventListener("submit", (event) => {
		const form = event.target as HTMLFormElement;
		if (!form.matches("[data-once]") || event.defaultPrevented) return;
		if (sent.has(form)) return event.preventDefault();
		const buttons = [
			...form.querySelectorAll<HTMLButtonElement>("button:is([type=submit], :not([type])):enabled"),
		];
		sent.set(form, buttons);
		// After the browser has read the form: a disabled button would not send its own name and value.
		setTimeout(() => disable(buttons, true));
	});
	window.addEventListener("pageshow", () => {
		for (const buttons of sent.values()) disable(buttons, false);
		sent.clear();
	});
}

function disable(buttons: HTMLButtonElement[], disabled: boolean) {
	for (const button of buttons) button.disabled = disabled;
}
