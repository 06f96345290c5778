import { showToast } from "./show-toast";

interface Standing {
	liked: boolean;
	count: number;
}

/** Likes and votes answer at once; the server is told behind, and has the last word. */
export function toggleLikes() {
	document.addEventListener("submit", (event) => {
		const form = event.target as HTMLFormElement;
		if (!form.matches("[data-like], [data-vote]")) return;
		event.preventDefault();
		const now = read(form);
		show(form, { liked: !now.liked, count: Math.max(0, now.count + (now.liked ? -1 : 1)) });
		if (!settling.has(form)) void settle(form, now);
	});
}

const settling = new WeakSet<HTMLFormElement>();

/** Asks until the server agrees with the button, so a quick second click is neither lost nor overtaken. */
async function settle(form: HTMLFormElement, before: Standing) {
	settling.add(form);
	let known = before;
	try {
		while (read(form).liked !== known.liked) known = await tell(form, read(form).liked);
		show(form, known);
	} catch {
		show(form, known);
		showToast(form.dataset.failed);
	}
	settling.delete(form);
}

async function tell(form: HTMLFormElement, on: boolean): Promise<Standing> {
	const body = new FormData(form);
	body.set("on", on ? "1" : "0");
	// The attribute, not the property: a field named "action" would hide the latter.
	const address = form.getAttribute("action") ?? location.href;
	// It arrives even where somebody goes on to the next page at once.
	const response = await fetch(address, {
		method: "POST",
		body,
		headers: { Accept: "application/json" },
		keepalive: true,
	});
	if (!response.ok) throw new Error(`${response.status}`);
	const { liked, count } = await response.json();
	if (typeof liked !== "boolean" || typeof count !== "number") throw new Error("unreadable");
	// An answer that contradicts would otherwise be asked about forever.
	if (liked !== on) show(form, { liked, count });
	return { liked, count };
}

const buttonOf = (form: HTMLFormElement) => form.querySelector<HTMLButtonElement>("button[aria-pressed]");
const countOf = (form: HTMLFormElement) => form.querySelector<HTMLElement>("[data-like-count]");

function read(form: HTMLFormElement): Standing {
	const count = countOf(form);
	return {
		liked: buttonOf(form)?.ariaPressed === "true",
		count: Number(count?.dataset.likeCount || count?.textContent) || 0,
	};
}

function show(form: HTMLFormElement, { liked, count }: Standing) {
	buttonOf(form)?.setAttribute("aria-pressed", String(liked));
	const on = form.elements.namedItem("on");
	if (on instanceof HTMLInputElement || on instanceof HTMLButtonElement) on.value = liked ? "0" : "1";
	const place = countOf(form);
	if (!place) return;
	place.dataset.likeCount = String(count);
	place.textContent = count.toLocaleString(document.documentElement.lang || undefined);
}
