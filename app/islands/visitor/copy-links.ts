const SHOWN_FOR = 2_000;

/** A click on `a[data-copy-link]` copies its absolute address; where copying is impossible it stays a link. */
export function copyLinks() {
	document.addEventListener("click", async (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-copy-link]");
		if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		try {
			await navigator.clipboard.writeText(link.href);
			showFor(link.parentElement?.querySelector("[aria-live]") ?? link, link.dataset.copied);
		} catch {
			location.href = link.href;
		}
	});
}

const showing = new WeakSet<Element>();

function showFor(place: Element, text = "") {
	if (showing.has(place)) return;
	const before = [...place.childNodes];
	showing.add(place);
	place.replaceChildren(text);
	setTimeout(() => {
		place.replaceChildren(...before);
		showing.delete(place);
	}, SHOWN_FOR);
}
