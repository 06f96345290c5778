import { addPicture } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { parseField } from "~/platform/parse-input";
import { MAX_ALT } from "~/platform/rich-text/document";
import { writeMarkdown } from "~/platform/rich-text/write-markdown";
import { oneLine } from "~/platform/text";
import type { Fields } from "./action-of.server";

/** The file of the field `picture`; null where none was chosen. */
export const fileIn = ({ picture }: Fields): File | null =>
	picture instanceof File && picture.size > 0 ? picture : null;

/**
 * A form without the editor brings a picture beside the text. It is taken, and stands at the end of the Markdown from
 * here on: what is refused afterwards comes back with it.
 */
export async function takePicture(ctx: Context, fields: Fields): Promise<void> {
	const file = fileIn(fields);
	if (!file) return;
	const alt = parseField("pictureAlt", oneLine(MAX_ALT, 0), fields.pictureAlt ?? "");
	const { id } = await addPicture(ctx, file);
	const picture = writeMarkdown({ type: "doc", content: [{ type: "image", attrs: { upload: id, alt } }] });
	const text = typeof fields.body === "string" ? fields.body.trimEnd() : "";
	fields.body = text ? `${text}\n\n${picture}` : picture;
	fields.pictureAlt = "";
}
