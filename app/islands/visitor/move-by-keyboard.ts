import { pressedKey } from "./pressed-key";

const commands: Record<string, () => boolean> = {
	j: () => focusRow(1),
	k: () => focusRow(-1),
	"/": () => {
		const search = document.querySelector<HTMLElement>("[data-search]");
		search?.focus();
		return search !== null;
	},
	"?": () => {
		const help = document.querySelector<HTMLDialogElement>("dialog#keyboard-help");
		help?.showModal();
		return help !== null;
	},
};

/** `j` and `k` walk the rows, `/` goes to the search field, `?` shows the keys. */
export function moveByKeyboard() {
	document.addEventListener("keydown", (event) => {
		const key = pressedKey(event);
		if (key && Object.hasOwn(commands, key) && commands[key]?.()) event.preventDefault();
	});
}

function focusRow(step: 1 | -1): boolean {
	const links = [...document.querySelectorAll<HTMLElement>("[data-row] a[data-row-link]")];
	const row = document.activeElement?.closest("[data-row]");
	const current = links.findIndex((link) => row?.contains(link));
	const next = links[current + step];
	next?.focus();
	return next !== undefined;
}
