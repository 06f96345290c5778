import { z } from "zod";
import { checked, id, longText, oneLine } from "~/platform/text";

export const kinds = ["discussion", "question", "idea"] as const;
export const ideaStatuses = ["open", "under-review", "planned", "started", "shipped", "declined"] as const;
export const sorts = ["latest", "top", "unanswered"] as const;
export type Kind = (typeof kinds)[number];
export type IdeaStatus = (typeof ideaStatuses)[number];
export type Sort = (typeof sorts)[number];

export const tagName = oneLine(30).regex(/^[\p{L}\p{N}][\p{L}\p{N} .+#_-]*$/u, { error: "errors:tag" });

/** Names divided by commas, or a list; five at most, each once. */
const tagNames = z.preprocess(
	(value) =>
		typeof value === "string"
			? value
					.split(",")
					.map((name) => name.trim())
					.filter(Boolean)
			: value,
	z.array(tagName).max(5, { error: "errors:tags" }),
);

/** `bodyDocument` is what the editor wrote (Tiptap JSON as text); `body` is Markdown from the plain form. */
const bodyFields = {
	body: longText(60_000).default(""),
	bodyDocument: longText(1_000_000).default(""),
};

export const newThread = z.object({
	categoryId: id,
	kind: z.enum(kinds, { error: "errors:field.choice" }),
	title: oneLine(200, 3),
	tags: tagNames.default([]),
	...bodyFields,
});
export const newReply = z.object({
	...bodyFields,
	replyTo: z.union([z.literal("").transform(() => null), id]).nullish(),
});
export const postEdit = z.object({
	...bodyFields,
	title: oneLine(200, 3).optional(),
	/** The revision that the author saw: a change made meanwhile is not overwritten. */
	revision: id,
});
/** What is absent stays as it is. */
export const threadChange = z.object({
	title: oneLine(200, 3).optional(),
	tags: tagNames.optional(),
	categoryId: id.optional(),
});
export const savedDraft = z.object({
	place: z.string().regex(/^(new-thread|thread:[1-9]\d{0,14})$/, { error: "errors:field.format" }),
	title: longText(200).default(""),
	...bodyFields,
});
export const locking = z.object({ on: checked, reason: oneLine(500, 0).default("") });
export const readingMark = z.object({ number: id });
export const switching = z.object({ on: checked });
export const ideaAnswerInput = z.object({
	status: z.enum(ideaStatuses, { error: "errors:field.choice" }),
	...bodyFields,
});

/** Query of a thread list: unknown words fall back to the default, a broken cursor is refused. */
export const listQuery = z.object({
	sort: z.enum(sorts).catch("latest"),
	kind: z.enum(kinds).nullish().catch(null),
	cursor: z.string().max(300).nullish(),
});
