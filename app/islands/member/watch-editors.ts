import type { EditorHandle } from "../editor/mount-editor";

const mounted = new WeakMap<HTMLTextAreaElement, Promise<EditorHandle>>();

/** The rich editor of a textarea, fetched the first time it is wanted. After a failure the textarea serves on. */
export function openEditor(textarea: HTMLTextAreaElement): Promise<EditorHandle> {
	const known = mounted.get(textarea);
	if (known) return known;
	const opening = import("../editor/mount-editor").then((module) => module.mountEditor(textarea));
	mounted.set(textarea, opening);
	opening.catch(() => mounted.delete(textarea));
	return opening;
}

/** Fetches the editor when its field is focused, or when the page is idle and the field comes near. */
export function watchEditors() {
	const nearby = new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (!isIntersecting) continue;
				nearby.unobserve(target);
				whenIdle(() => open(target as HTMLTextAreaElement));
			}
		},
		{ rootMargin: "200px" },
	);
	for (const textarea of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-editor]")) {
		// The document in the form is older than what is typed here; the server prefers a document.
		textarea.addEventListener("input", () => {
			const field = textarea.form?.elements.namedItem("bodyDocument");
			if (field instanceof HTMLInputElement) field.value = "";
		});
		if (textarea === document.activeElement) open(textarea);
		textarea.addEventListener("focus", () => open(textarea));
		nearby.observe(textarea);
	}
}

const open = (textarea: HTMLTextAreaElement) => {
	openEditor(textarea).catch((error) => console.warn(error));
};

const whenIdle = (work: () => void) =>
	"requestIdleCallback" in window ? requestIdleCallback(work, { timeout: 2_000 }) : setTimeout(work, 200);
