import { announce, swapRegion } from "./region";

let latest = 0;

interface Asked {
	body?: URLSearchParams;
	push?: boolean;
	quiet?: boolean;
}

/**
 * Asks for a page of the desk, or sends a form, and shows the answer in place. An answer that was overtaken by a later
 * question is dropped. Where the answer is no page of the desk, the browser goes there by itself.
 */
export async function ask(address: string, { body, push = true, quiet = false }: Asked = {}): Promise<void> {
	latest += 1;
	const mine = latest;
	document.documentElement.dataset.busy = "";
	try {
		const answer = await fetch(address, {
			method: body ? "POST" : "GET",
			body,
			headers: { Accept: "text/html" },
		});
		const html = await answer.text();
		if (mine !== latest) return;
		if (swapRegion(html, { address: answer.url, push, quiet })) return;
		if (answer.ok && !body) location.assign(answer.url);
		else complain(headingOf(html));
	} catch {
		if (mine === latest) complain(document.getElementById("desk-live")?.dataset.offline ?? "");
	} finally {
		if (mine === latest) delete document.documentElement.dataset.busy;
	}
}

/** The sentence of a plain page of refusal. */
const headingOf = (html: string) =>
	new DOMParser().parseFromString(html, "text/html").querySelector("h1")?.textContent ?? "";

/** Shows and says what went wrong, above everything, and leaves what was typed alone. */
export function complain(sentence: string) {
	if (!sentence) return;
	const place = document.getElementById("desk-problem") ?? makeProblem();
	place.textContent = sentence;
	announce(sentence);
}

function makeProblem(): HTMLElement {
	const place = document.createElement("p");
	place.id = "desk-problem";
	place.className = "notice danger";
	document.querySelector(".desk-bar")?.after(place);
	return place;
}

/** Sends something whose answer is only whether it went well. */
export const tell = (address: string, body: Record<string, string> = {}, keepalive = false) =>
	fetch(address, {
		method: "POST",
		body: new URLSearchParams(body),
		headers: { Accept: "application/json" },
		keepalive,
	}).catch(() => null);
