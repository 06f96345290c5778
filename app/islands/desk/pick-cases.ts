import { region, whenever } from "./region";

/** Counts what is picked for a batch, and picks all of a page. Reasons are asked for where the outcome needs one. */
export function pickCases() {
	document.addEventListener("change", ({ target }) => {
		if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
		if (target.matches("[data-pick-all]"))
			for (const box of boxes()) box.checked = (target as HTMLInputElement).checked;
		if (target.matches("[data-pick-all], [name=cases], #batch [name=outcome]")) show();
	});
	whenever(show);
}

const boxes = () => [...region().querySelectorAll<HTMLInputElement>("input[name=cases]")];

function show() {
	const form = region().querySelector<HTMLFormElement>("#batch");
	if (!form) return;
	const picked = boxes().filter(({ checked }) => checked).length;
	form.dataset.picked = String(picked);
	const said = form.querySelector<HTMLElement>("[data-picked]");
	if (said) said.textContent = picked > 0 ? String(picked) : (said.dataset.none ?? "");
	const all = form.querySelector<HTMLInputElement>("[data-pick-all]");
	if (all) {
		all.checked = picked > 0 && picked === boxes().length;
		all.indeterminate = picked > 0 && picked < boxes().length;
	}
	const outcome = form.querySelector<HTMLSelectElement>("[name=outcome]");
	const reason = form.querySelector<HTMLSelectElement>("[name=reason]");
	if (reason) reason.required = outcome?.selectedOptions[0]?.dataset.restricting !== undefined;
}
