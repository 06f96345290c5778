import { z } from "zod";
import { DomainError } from "../errors";
import { oneLine } from "../text";
import { MAX_ALT, MAX_DEPTH, MAX_NODES, MAX_PICTURES, MAX_TEXT, type RichDocument } from "./document";
import { isAllowedLink } from "./links";
import { schema } from "./schema";

const none = z.strictObject({}).nullish();
const nullish = z.null().optional();

/** ProseMirror accepts any attribute value (a `javascript:` link, a heading of level 99): these do not. */
const nodeAttributes: Record<string, z.ZodType> = {
	doc: none,
	paragraph: none,
	text: none,
	bulletList: none,
	listItem: none,
	hardBreak: none,
	heading: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
	codeBlock: z
		.strictObject({
			language: z
				.string()
				.regex(/^[\w+#.-]{1,30}$/)
				.nullish(),
		})
		.nullish(),
	orderedList: z
		.strictObject({ start: z.number().int().min(0).max(999_999).optional(), type: nullish })
		.nullish(),
	blockquote: z
		.strictObject({ postId: z.number().int().positive().nullish(), handle: z.string().max(30).nullish() })
		.nullish(),
	image: z.strictObject({
		upload: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
		alt: oneLine(MAX_ALT, 0),
	}),
	mention: z.strictObject({
		id: z.union([z.number().int().positive(), z.null()]),
		label: z.string().regex(/^[a-z0-9][a-z0-9_.-]{1,29}$/),
	}),
};
const markAttributes: Record<string, z.ZodType> = {
	bold: none,
	italic: none,
	strike: none,
	code: none,
	link: z.strictObject({ href: z.string().refine(isAllowedLink) }),
};
const nodeKeys = new Set(["type", "attrs", "content", "marks", "text"]);
const markKeys = new Set(["type", "attrs"]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function refuse(key: string, params?: Record<string, string | number>): never {
	throw new DomainError("invalid", "errors:invalid", { fields: { body: { key, params } } });
}

/**
 * Checks a Tiptap document from outside: closed set of nodes, marks and attributes, bounded size and depth, then
 * ProseMirror's own grammar. Returns it unchanged; throws `invalid` on the field `body`.
 */
export function validateDocument(input: unknown): RichDocument {
	let nodes = 0;
	let text = 0;
	let pictures = 0;
	const stack: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { value, depth } = next;
		nodes += 1;
		if (nodes > MAX_NODES) refuse("errors:body.too-large");
		if (depth > MAX_DEPTH) refuse("errors:body.too-deep");
		const node = plainRecord(value, nodeKeys);
		const type = node.type as string;
		const attributes =
			typeof type === "string" && Object.hasOwn(nodeAttributes, type) ? nodeAttributes[type] : undefined;
		if (!attributes) refuse("errors:body.unknown", { name: String(type).slice(0, 40) });
		if (!attributes.safeParse(node.attrs).success)
			refuse(type === "image" ? "errors:body.picture" : "errors:body.attributes", { name: type });
		if (type === "image") pictures += 1;
		if (pictures > MAX_PICTURES) refuse("errors:body.pictures", { max: MAX_PICTURES });
		if ((type === "text") !== (node.text !== undefined)) refuse("errors:body.shape");
		if (node.text !== undefined) text += checkText(node.text);
		if (text > MAX_TEXT) refuse("errors:field.too-long", { max: MAX_TEXT });
		if (node.marks !== undefined) checkMarks(node.marks);
		if (node.content === undefined) continue;
		if (!Array.isArray(node.content)) refuse("errors:body.shape");
		for (const child of node.content) stack.push({ value: child, depth: depth + 1 });
	}
	return checkGrammar(input);
}

function plainRecord(value: unknown, keys: Set<string>): Record<string, unknown> {
	if (typeof value !== "object" || value === null || Array.isArray(value)) refuse("errors:body.shape");
	for (const key of Object.keys(value))
		if (!keys.has(key)) refuse("errors:body.unknown", { name: key.slice(0, 40) });
	return value as Record<string, unknown>;
}

function checkText(text: unknown): number {
	if (typeof text !== "string" || text === "") refuse("errors:body.shape");
	if (text.length > MAX_TEXT * 2) refuse("errors:field.too-long", { max: MAX_TEXT });
	if (!text.isWellFormed() || CONTROL.test(text)) refuse("errors:field.characters");
	return [...text].length;
}

function checkMarks(marks: unknown) {
	if (!Array.isArray(marks) || marks.length > 5) refuse("errors:body.shape");
	for (const value of marks) {
		const mark = plainRecord(value, markKeys);
		const type = mark.type as string;
		const attributes =
			typeof type === "string" && Object.hasOwn(markAttributes, type) ? markAttributes[type] : undefined;
		if (!attributes) refuse("errors:body.unknown", { name: String(type).slice(0, 40) });
		if (!attributes.safeParse(mark.attrs).success) refuse("errors:body.attributes", { name: type });
	}
}

function checkGrammar(input: unknown): RichDocument {
	try {
		const node = schema.nodeFromJSON(input);
		node.check();
		if (node.type.name !== "doc") refuse("errors:body.shape");
	} catch (error) {
		if (error instanceof DomainError) throw error;
		refuse("errors:body.shape");
	}
	return input as RichDocument;
}
