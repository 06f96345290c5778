import { ask } from "./ask";
import { leaseBefore } from "./keep-lease";

const sending = new WeakSet<HTMLFormElement>();

/** Forms of the desk are sent without leaving the page. A second click while the first is on its way does nothing. */
export function sendForms() {
	document.addEventListener("submit", (event) => {
		const form = event.target as HTMLFormElement;
		if (!form.matches("form[data-desk]") || event.defaultPrevented) return;
		event.preventDefault();
		if (!sending.has(form)) void send(form, event.submitter);
	});
	document.addEventListener("keydown", (event) => {
		if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
		const form = (event.target as Element).closest<HTMLFormElement>("form[data-desk]");
		if (!form) return;
		event.preventDefault();
		form.requestSubmit();
	});
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null) {
	sending.add(form);
	const fields = new FormData(form, submitter);
	const body = new URLSearchParams();
	for (const [name, value] of fields) if (typeof value === "string") body.append(name, value);
	// Taking a decision back opens its case again: the one that is open meanwhile goes back into the queue.
	if (form.action.endsWith("/undo")) await leaseBefore("");
	await ask(form.action, { body });
	sending.delete(form);
}
