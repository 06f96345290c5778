/** What stands below the field in the header comes with the first look at it: most pages are read without. */
export function searchBox() {
	const form = document.querySelector<HTMLFormElement>("form[data-search-form]");
	const input = form?.querySelector("input");
	if (!form || !input) return;
	input.addEventListener(
		"focus",
		() => void import("../search/show-hits").then(({ showHits }) => showHits(form, input)),
		{ once: true },
	);
}
