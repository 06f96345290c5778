import { copyCode } from "./copy-code";

const WAIT_MS = 300;

/**
 * What is chosen in a `form[data-live]` that asks by GET is shown at once: the part of the page that the form names is
 * taken from its answer. Without it, the form's button does the same.
 */
export function liveForms() {
	for (const form of document.querySelectorAll<HTMLFormElement>("form[data-live]")) {
		let timer = 0;
		let turn = 0;
		const show = async () => {
			if (!form.checkValidity()) return;
			const mine = ++turn;
			const address = `${form.action}?${new URLSearchParams(new FormData(form) as never)}`;
			const answer = await fetch(address).catch(() => null);
			if (!answer?.ok || mine !== turn) return;
			const page = new DOMParser().parseFromString(await answer.text(), "text/html");
			const id = form.dataset.live ?? "";
			const fresh = page.getElementById(id);
			const part = document.getElementById(id);
			if (!fresh || !part || mine !== turn) return;
			part.replaceWith(document.adoptNode(fresh));
			copyCode(fresh);
			history.replaceState(history.state, "", address);
		};
		form.addEventListener("input", () => {
			clearTimeout(timer);
			timer = window.setTimeout(show, WAIT_MS);
		});
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			clearTimeout(timer);
			void show();
		});
	}
}
