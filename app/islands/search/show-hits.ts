import { type Hit, hitOption, wordsOption } from "./draw-options";
import { forgetSearches, recentSearches, rememberSearch } from "./recent-searches";

const WAIT_MS = 120;

/** Hits below the field while somebody types: walked with the arrow keys, opened with Enter, closed with Escape. */
export function showHits(form: HTMLFormElement, input: HTMLInputElement) {
	const list = document.createElement("div");
	list.className = "search-hits";
	list.id = "search-hits";
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", form.dataset.hits ?? "");
	const said = document.createElement("p");
	said.className = "hidden";
	said.setAttribute("aria-live", "polite");
	list.hidden = true;
	form.append(list, said);
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-controls", list.id);
	input.setAttribute("aria-autocomplete", "list");

	let timer = 0;
	let asking: AbortController | undefined;
	let chosen = -1;
	const options = () => [...list.querySelectorAll<HTMLAnchorElement>("[role=option]")];

	const choose = (at: number) => {
		const all = options();
		chosen = all.length === 0 ? -1 : (at + all.length + 1) % (all.length + 1);
		if (chosen === all.length) chosen = -1;
		for (const [index, one] of all.entries()) one.setAttribute("aria-selected", String(index === chosen));
		const active = all[chosen];
		if (active) input.setAttribute("aria-activedescendant", active.id);
		else input.removeAttribute("aria-activedescendant");
	};
	const show = (parts: Node[], sentence: string) => {
		// An answer may come after somebody chose among those of fewer letters: what they chose stays chosen.
		const kept = options()[chosen]?.href;
		list.replaceChildren(...parts);
		said.textContent = sentence;
		list.hidden = parts.length === 0;
		input.setAttribute("aria-expanded", String(!list.hidden));
		choose(options().findIndex((one) => one.href === kept));
	};
	const close = () => {
		// What is still on its way would open the list again.
		clearTimeout(timer);
		asking?.abort();
		show([], "");
	};

	const showRecent = () => {
		const recent = recentSearches();
		if (recent.length === 0) return close();
		const heading = document.createElement("small");
		heading.textContent = form.dataset.recent ?? "";
		const forget = document.createElement("button");
		forget.type = "button";
		forget.textContent = form.dataset.forget ?? "";
		forget.addEventListener("click", () => {
			forgetSearches();
			close();
			input.focus();
		});
		show([heading, ...recent.map((words, at) => wordsOption(words, at)), forget], form.dataset.recent ?? "");
	};
	const ask = async (words: string) => {
		asking?.abort();
		asking = new AbortController();
		try {
			const answer = await fetch(`/search/instant?${new URLSearchParams({ q: words })}`, {
				signal: asking.signal,
			});
			if (!answer.ok) return close();
			const { items } = (await answer.json()) as { items: Hit[] };
			const all = (form.dataset.all ?? "{{words}}").replace("{{words}}", words);
			const hits = items.map((hit, at) => hitOption(hit, at));
			show(
				[...hits, wordsOption(words, hits.length, all)],
				hits.length > 0 ? `${form.dataset.hits}: ${hits.length}` : (form.dataset.none ?? ""),
			);
		} catch {
			// Called off by the next letter, or the network is gone: Enter still leads to the page.
		}
	};
	const look = () => {
		const words = input.value.trim();
		if (words) void ask(words);
		else showRecent();
	};

	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = window.setTimeout(look, WAIT_MS);
	});
	input.addEventListener("focus", look);
	input.addEventListener("keydown", (event) => {
		if (event.key === "ArrowDown" || event.key === "ArrowUp") {
			event.preventDefault();
			choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
		} else if (event.key === "Escape" && !list.hidden) {
			event.preventDefault();
			close();
		} else if (event.key === "Enter" && chosen >= 0) {
			event.preventDefault();
			options()[chosen]?.click();
		}
	});
	list.addEventListener("click", ({ target }) => {
		if ((target as Element).closest("a")) rememberSearch(input.value.trim());
	});
	form.addEventListener("submit", () => rememberSearch(input.value.trim()));
	form.addEventListener("focusout", ({ relatedTarget }) => {
		if (!form.contains(relatedTarget as Node | null)) close();
	});
	// The list is no field: a press on it keeps the focus where it is.
	list.addEventListener("mousedown", (event) => event.preventDefault());
	look();
}
