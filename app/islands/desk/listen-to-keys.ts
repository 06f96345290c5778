import { pressedKey } from "../visitor/pressed-key";
import { region } from "./region";

/** The keys of the desk. `j`, `k` and `?` are every page's, and are listened to in the visitor part. */
export function listenToKeys() {
	document.addEventListener("keydown", (event) => {
		const key = pressedKey(event);
		if (key === null || event.repeat) return;
		if (press(key) || (Object.hasOwn(others, key) && others[key]?.())) event.preventDefault();
	});
	document.addEventListener("click", ({ target }) => {
		if ((target as Element).closest("[data-help]"))
			document.querySelector<HTMLDialogElement>("dialog#keyboard-help")?.showModal();
	});
}

/** What carries the key itself: a button is pressed, a choice is made and leads on to its reason. */
function press(key: string): boolean {
	if (!/^[a-z]$/.test(key)) return false;
	const control = region().querySelector<HTMLButtonElement | HTMLInputElement>(`[data-key="${key}"]`);
	if (!control) return false;
	if (control instanceof HTMLInputElement) choose(control);
	else control.click();
	return true;
}

function choose(choice: HTMLInputElement) {
	choice.checked = true;
	choice.dispatchEvent(new Event("change", { bubbles: true }));
	const field = choice.form?.querySelector<HTMLElement>("[data-reason]") ?? messageOf(choice.form);
	field?.focus();
}

const messageOf = (form: HTMLFormElement | null) =>
	form?.querySelector<HTMLElement>("textarea[data-message]");

const others: Record<string, () => boolean> = { o: openRow, m: markRow, e: openEscalation };

const currentRow = () =>
	document.activeElement?.closest<HTMLElement>("[data-row]") ??
	region().querySelector<HTMLElement>("[data-row]");

function openRow(): boolean {
	const link = currentRow()?.querySelector<HTMLAnchorElement>("a[data-row-link]");
	link?.click();
	return Boolean(link);
}

function markRow(): boolean {
	const box = document.activeElement
		?.closest("[data-row]")
		?.querySelector<HTMLInputElement>("input[type=checkbox]");
	box?.click();
	return Boolean(box);
}

function openEscalation(): boolean {
	const details = region().querySelector<HTMLDetailsElement>("details[data-escalation]");
	if (!details) return false;
	details.open = true;
	details.querySelector("textarea")?.focus();
	return true;
}
