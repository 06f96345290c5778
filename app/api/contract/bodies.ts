import { z } from "zod";
import { kinds, tagName } from "~/features/threads/contract";
import { longText, oneLine } from "~/platform/text";

/** Contracts of what is sent, by the names that the OpenAPI document gives them. */
export const requests = z.registry<{ id: string; description?: string }>();

const MARKDOWN = 60_000;
const number = { error: "errors:field.number" };
export const wholeNumber = z.int(number).positive(number).max(Number.MAX_SAFE_INTEGER, number);

const text = z
	.strictObject({
		markdown: longText(MARKDOWN).optional().meta({
			maxLength: MARKDOWN,
			description:
				"CommonMark with ~~strike~~, `@handle` and quotations that begin with `[@handle](/p/12):`. HTML stays text. A line that is `![words](/uploads/12)` shows a picture that the author uploaded in the forum.",
		}),
		// Checked by the editor's own grammar, without recursion.
		document: z.unknown().optional().meta({ $ref: "#/components/schemas/RichDocument" }),
	})
	.refine(({ markdown, document }) => (markdown === undefined) !== (document === undefined), {
		error: "errors:api.one-text",
	})
	.meta({ oneOf: [{ required: ["markdown"] }, { required: ["document"] }] })
	.register(requests, { id: "Text", description: "A text, either as Markdown or as a document." });

export const author = z
	.string({ error: "errors:field.text" })
	.regex(/^[a-z0-9][a-z0-9_.-]{1,29}$/i, { error: "errors:author" })
	.optional()
	.meta({
		description:
			"Handle of the member who writes. Without it the member that the key belongs to; another one needs a key of staff.",
	});
const title = oneLine(200, 3).meta({ minLength: 3, maxLength: 200 });

export const newThread = z
	.strictObject({
		category: z.string({ error: "errors:field.text" }).meta({ description: "Slug of the category." }),
		title,
		kind: z.enum(kinds, { error: "errors:field.choice" }).default("discussion"),
		tags: z
			.array(tagName.meta({ maxLength: 30 }))
			.max(5, { error: "errors:tags" })
			.default([]),
		body: text,
		author,
	})
	.register(requests, { id: "NewThread" });

export const newPost = z
	.strictObject({
		body: text,
		author,
		replyTo: wholeNumber.nullish().meta({ description: "Id of the post in this thread that is answered." }),
	})
	.register(requests, { id: "NewPost" });

export const postChange = z
	.strictObject({
		body: text,
		title: title.optional().meta({ description: "A new title of the thread; for its first post only." }),
		revision: wholeNumber.optional().meta({
			description: "The revision that was read: a change made since is not overwritten, the answer is 409.",
		}),
	})
	.register(requests, { id: "PostChange" });
