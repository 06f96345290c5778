/** The part of the page that is exchanged. */
export const region = () => document.getElementById("desk") as HTMLElement;

const SWAPPED = "desk-swapped";

type Listener = () => void;

/** Runs `then` now and whenever the region was exchanged. */
export function whenever(then: Listener) {
	document.addEventListener(SWAPPED, then);
	then();
}

interface Swap {
	/** Where the answer came from, for the address bar; null keeps what is there. */
	address: string | null;
	push: boolean;
	/** Leaves focus and place as they are: for what changed behind somebody's back. */
	quiet?: boolean;
}

/** Puts the region of an answered page in the place of the present one. False where the page has none. */
export function swapRegion(html: string, { address, push, quiet = false }: Swap): boolean {
	const page = new DOMParser().parseFromString(html, "text/html");
	const next = page.getElementById("desk");
	if (!next) return false;
	const before = placeOf(document.activeElement);
	region().replaceWith(document.adoptNode(next));
	document.title = page.title;
	if (address) remember(address, push);
	document.dispatchEvent(new Event(SWAPPED));
	if (quiet) restore(before);
	else focusOn(next);
	return true;
}

/** Without what only tells of the last act: it would be told again when the page is loaded anew. */
function remember(address: string, push: boolean) {
	const url = new URL(address);
	for (const name of ["done", "undone", "escalated", "noted", "saved"]) url.searchParams.delete(name);
	if (url.pathname === "/mod/batch") url.pathname = `/mod/${url.searchParams.get("queue") ?? "held"}`;
	if (/\/decisions$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/decisions$/, "");
	url.searchParams.delete("queue");
	const path = url.pathname + url.search;
	if (push && path !== location.pathname + location.search) history.pushState(null, "", path);
	else history.replaceState(null, "", path);
}

/** Where somebody reads on: the field that is wrong, else what was said, else the heading. */
function focusOn(next: HTMLElement) {
	const place =
		next.querySelector<HTMLElement>("[aria-invalid=true]") ?? next.querySelector<HTMLElement>("[data-focus]");
	scrollTo(0, 0);
	place?.focus({ preventScroll: place.matches("h1") });
	const said = next.dataset.announce;
	if (said) announce(said);
}

/** A way back to the same place in a page that was made anew. */
function placeOf(element: Element | null): string | null {
	if (!element || !region().contains(element)) return null;
	if (element.id) return `#${CSS.escape(element.id)}`;
	const href = element.getAttribute("href");
	const key = element.getAttribute("data-key");
	if (href) return `${element.localName}[href="${CSS.escape(href)}"]`;
	return key ? `[data-key="${CSS.escape(key)}"]` : "h1";
}

function restore(place: string | null) {
	if (place && !region().contains(document.activeElement))
		region().querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
}

/** Says something to people who listen to the page. */
export function announce(text: string) {
	const live = document.getElementById("desk-live");
	if (!live) return;
	live.textContent = "";
	// Two changes: the same sentence twice is read twice.
	setTimeout(() => {
		live.textContent = text;
	}, 50);
}
