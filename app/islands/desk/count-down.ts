import { region } from "./region";

const SECOND = 1_000;

/** The time to undo runs down in sight, and the offer goes when it is over. */
export function countDown() {
	setInterval(() => {
		for (const offer of region().querySelectorAll<HTMLElement>("[data-undo]")) tick(offer);
	}, SECOND);
}

function tick(offer: HTMLElement) {
	const left = Number(offer.dataset.undo) - 1;
	offer.dataset.undo = String(left);
	const shown = offer.querySelector("[data-countdown]");
	if (shown) shown.textContent = String(Math.max(0, left));
	if (left > 0) return;
	// Whoever stands on the button must not fall off the page.
	if (offer.contains(document.activeElement)) region().querySelector<HTMLElement>("h1")?.focus();
	offer.remove();
}
