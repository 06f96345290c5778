import type { RichDocument } from "~/platform/rich-text/document";
import { schema } from "~/platform/rich-text/schema";
import { writeParagraphs } from "./write-paragraphs";

/**
 * What the editor opens with. Words typed into the textarea before the editor came win; then the document in the
 * form (a restored page), then the one the page brought, then the text the page brought.
 */
export function startingDocument(textarea: HTMLTextAreaElement, field: HTMLInputElement): RichDocument {
	const isTyped = textarea.value !== "" && textarea.value !== textarea.defaultValue;
	const brought = isTyped ? null : (readDocument(field.value) ?? readDocument(field.dataset.document));
	const content = brought?.content ?? writeParagraphs(textarea.value);
	// Without a paragraph at the end there is no place to go on writing after a quotation or a list.
	const isOpen = content.at(-1)?.type === "paragraph";
	return { type: "doc", content: isOpen ? content : [...content, { type: "paragraph" }] };
}

function readDocument(json: string | undefined): RichDocument | null {
	if (!json) return null;
	try {
		const document = JSON.parse(json);
		schema.nodeFromJSON(document).check();
		return document;
	} catch (error) {
		console.warn("The page brought an unreadable document", error);
		return null;
	}
}
