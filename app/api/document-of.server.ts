import { DomainError } from "~/platform/errors";
import { isEmptyDocument, type RichDocument } from "~/platform/rich-text/document";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { validateDocument } from "~/platform/rich-text/validate";

/** The checked document of a text that was sent either way. Throws `invalid` on `body`. */
export function documentOf({ markdown, document }: { markdown?: string; document?: unknown }): RichDocument {
	const checked = validateDocument(
		document === undefined ? readMarkdown(markdown ?? "", { pictures: true }) : document,
	);
	if (isEmptyDocument(checked))
		throw new DomainError("invalid", "errors:invalid", { fields: { body: { key: "errors:field.empty" } } });
	return checked;
}
