import { type Hit, hitOption } from "../search/draw-options";

const WAIT_MS = 400;
const ENOUGH = 8;

/** While a title is written, threads that may say it already: a question asked twice is answered half as well. */
export function similarThreads() {
	const place = document.querySelector<HTMLElement>("[data-similar]");
	const input = place?.closest("form")?.querySelector<HTMLInputElement>("input[name=title]");
	const list = place?.querySelector("ul");
	if (!place || !input || !list) return;
	let timer = 0;
	let asking: AbortController | undefined;
	const look = async () => {
		asking?.abort();
		asking = new AbortController();
		const title = input.value.trim();
		const hits = title.length < ENOUGH ? [] : await ask(title, asking.signal);
		if (!hits) return;
		list.replaceChildren(...hits.map(itemOf));
		place.hidden = hits.length === 0;
	};
	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = window.setTimeout(look, WAIT_MS);
	});
	if (input.value) void look();
}

async function ask(title: string, signal: AbortSignal): Promise<Hit[] | null> {
	try {
		const answer = await fetch(`/search/similar?${new URLSearchParams({ title })}`, { signal });
		return answer.ok ? ((await answer.json()) as { items: Hit[] }).items : null;
	} catch {
		return null;
	}
}

/** Opened beside what is being written, which must not be lost. */
function itemOf(hit: Hit, at: number) {
	const item = document.createElement("li");
	const link = hitOption(hit, at);
	for (const name of ["role", "aria-selected", "tabindex", "id"]) link.removeAttribute(name);
	link.target = "_blank";
	link.rel = "noopener";
	item.append(link);
	return item;
}
