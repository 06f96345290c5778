/** What a form holds, as the server's draft knows it. */
export interface DraftText {
	title: string;
	body: string;
	bodyDocument: string;
}

interface LocalDraft extends DraftText {
	/** Who wrote it: a shared machine must not show one member's words to the next. */
	member: string;
	/** Kept only until a page arrives that shows the sending went well. */
	submitted: boolean;
}

const PREFIX = "folkmoot-draft:";
const whoIsHere = () => document.body.dataset.member ?? "";

/** The browser's own copy of a draft, for when the server cannot be reached. Storage may be forbidden or full. */
export function keepLocally(place: string, text: DraftText, { submitted = false } = {}) {
	const draft: LocalDraft = { ...text, member: whoIsHere(), submitted };
	attempt(() => localStorage.setItem(PREFIX + place, JSON.stringify(draft)));
}

export const forgetLocally = (place: string) => attempt(() => localStorage.removeItem(PREFIX + place));

export function readLocally(place: string): DraftText | null {
	const draft = attempt(() =>
		JSON.parse(localStorage.getItem(PREFIX + place) ?? "null"),
	) as LocalDraft | null;
	return draft?.member === whoIsHere() ? draft : null;
}

/** A page reached by going forward means the last form was taken; going back or reloading does not. */
export function forgetSubmitted() {
	const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
	if (navigation?.type !== "navigate") return;
	attempt(() => {
		for (const key of Object.keys(localStorage)) {
			if (!key.startsWith(PREFIX)) continue;
			const draft = attempt(() => JSON.parse(localStorage.getItem(key) ?? "null")) as LocalDraft | null;
			if (draft?.submitted) localStorage.removeItem(key);
		}
	});
}

function attempt<Result>(action: () => Result): Result | null {
	try {
		return action();
	} catch {
		return null;
	}
}
