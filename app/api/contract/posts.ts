import { z } from "zod";
import { person, resources, visibility } from "./resources";

const id = z.int().positive();
const time = z.iso.datetime();

const attributes = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const mark = z
	.strictObject({ type: z.enum(["bold", "italic", "strike", "code", "link"]), attrs: attributes.nullish() })
	.register(resources, { id: "Mark" });
const nodeTypes = [
	"paragraph",
	"text",
	"heading",
	"bulletList",
	"orderedList",
	"listItem",
	"codeBlock",
	"blockquote",
	"hardBreak",
	"mention",
	"image",
] as const;

const node = z.strictObject({
	type: z.enum(nodeTypes),
	attrs: attributes.nullish(),
	get content() {
		return z.array(node).optional();
	},
	marks: z.array(mark).optional(),
	text: z.string().optional(),
});
node.register(resources, {
	id: "RichNode",
	description: "A node of Tiptap's JSON. `text` nodes carry `text` and `marks`, all others `content`.",
});
const richDocument = z
	.strictObject({ type: z.literal("doc"), attrs: attributes.nullish(), content: z.array(node) })
	.register(resources, {
		id: "RichDocument",
		description: "Tiptap's JSON, narrowed to what the forum's editor writes.",
	});

export const body = z
	.strictObject({
		html: z.string().meta({ description: "Safe to show: the forum makes it and never takes HTML." }),
		document: richDocument.nullable(),
		markdown: z.string().optional().meta({ description: "Only with `include=markdown`." }),
	})
	.register(resources, { id: "Body" });

export const post = z
	.strictObject({
		id,
		threadId: id,
		number: id.meta({ description: "Its place in the thread, counted from 1 without gaps." }),
		url: z.url(),
		author: person,
		readable: z.boolean().meta({
			description: "False where the post was hidden or removed: its place stays, its text is empty.",
		}),
		visibility,
		body,
		replyTo: z
			.strictObject({ id, number: id, author: z.string().meta({ description: "Handle." }) })
			.nullable(),
		likeCount: z.int().min(0),
		revision: id.meta({ description: "Grows by one with every change." }),
		createdAt: time,
		editedAt: time.nullable(),
	})
	.register(resources, { id: "Post" });
