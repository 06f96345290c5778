import { isBlank, isDraftField, writeDraft } from "./draft-fields";
import { DraftKeeper } from "./draft-keeper";
import { forgetSubmitted, readLocally } from "./local-drafts";

/** Every `form[data-draft]` is kept while it is written. */
export function saveDrafts() {
	forgetSubmitted();
	for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]")) {
		const place = form.dataset.draft as string;
		const keeper = new DraftKeeper(form, place);
		form.addEventListener("input", ({ target }) => isDraftField(target) && keeper.noteChange());
		document.addEventListener("submit", (event) => {
			if (event.target === form && !event.defaultPrevented) keeper.stop();
		});
		document.addEventListener("visibilitychange", () => document.hidden && keeper.flush());
		window.addEventListener("beforeunload", () => keeper.leave());
		window.addEventListener("pagehide", () => keeper.leave());
		restore(form, place, keeper);
	}
}

/** What could not be sent last time comes back, unless the server has a draft. */
function restore(form: HTMLFormElement, place: string, keeper: DraftKeeper) {
	const lost = isBlank(form) ? readLocally(place) : null;
	if (!lost) return;
	writeDraft(form, lost);
	keeper.noteChange();
}
