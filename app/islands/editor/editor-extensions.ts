import type { AnyExtension, Node } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import { extensions } from "~/platform/rich-text/extensions";
import { type MemberMentionOptions, type SuggestionBase, suggestMembers } from "./suggest-members";

/** The shared extensions as the editor uses them: a placeholder, and suggestions while a mention is typed. */
export function editorExtensions(base: SuggestionBase, placeholder: string): AnyExtension[] {
	return [
		...extensions.map((extension) =>
			extension.name === "mention"
				? offerMembers(extension as unknown as Node<MemberMentionOptions>, base)
				: (extension as AnyExtension),
		),
		Placeholder.configure({ placeholder }),
	];
}

function offerMembers(mention: Node<MemberMentionOptions>, base: SuggestionBase) {
	return mention
		.extend({
			addAttributes: () => ({
				// Left alone, Tiptap writes id="12" into the page, where ids belong to the page.
				id: {
					default: null,
					parseHTML: (element: HTMLElement) => Number(element.dataset.id) || null,
					renderHTML: ({ id }) => ({ "data-id": id }),
				},
				label: {
					default: null,
					parseHTML: (element: HTMLElement) => element.dataset.label ?? null,
					renderHTML: ({ label }) => ({ "data-label": label }),
				},
			}),
		})
		.configure({ HTMLAttributes: { class: "mention" }, suggestion: suggestMembers(base) });
}
