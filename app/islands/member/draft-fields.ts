import type { DraftText } from "./local-drafts";

const NAMES = ["title", "body", "bodyDocument"] as const;

const fieldOf = (form: HTMLFormElement, name: string) => {
	const field = form.elements.namedItem(name);
	return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null;
};

export const isDraftField = (target: EventTarget | null) =>
	(NAMES as readonly (string | undefined)[]).includes((target as HTMLInputElement | null)?.name);

export function readDraft(form: HTMLFormElement): DraftText {
	const [title = "", body = "", bodyDocument = ""] = NAMES.map((name) => fieldOf(form, name)?.value);
	return { title, body, bodyDocument };
}

/** True when the page came without a draft: only then may the browser's copy step in. */
export function isBlank(form: HTMLFormElement): boolean {
	const { body, bodyDocument, title } = readDraft(form);
	return !body && !bodyDocument && !title && !fieldOf(form, "bodyDocument")?.dataset.document;
}

export function writeDraft(form: HTMLFormElement, draft: DraftText) {
	for (const name of NAMES) {
		const field = fieldOf(form, name);
		if (field) field.value = draft[name];
	}
}

/** The body of `POST /drafts`. Both bodies empty means: throw the draft away. */
export function draftRequest(form: HTMLFormElement, place: string): FormData {
	const { title, body, bodyDocument } = readDraft(form);
	const request = new FormData();
	request.set("place", place);
	if (fieldOf(form, "title")) request.set("title", title);
	if (bodyDocument) request.set("bodyDocument", bodyDocument);
	else request.set("body", body);
	return request;
}
