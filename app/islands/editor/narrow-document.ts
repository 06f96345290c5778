import { MAX_ALT, type Mark, type RichNode } from "~/platform/rich-text/document";
import { isAllowedLink } from "~/platform/rich-text/links";

type Attributes = NonNullable<RichNode["attrs"]>;

// Control characters and halves of surrogate pairs: word processors paste them, the server refuses them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\p{Surrogate}]/gu;
// In a line of words also what breaks it, and what is not seen.
const UNSEEN =
	/[\t\n\r\u0085\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]+/g;
const HANDLE = /^[a-z0-9][a-z0-9_.-]{1,29}$/;

/**
 * The document as the server takes it. ProseMirror keeps attribute values that pasted pages bring along (a list of
 * type "a", a code language with a colon); `validateDocument` would refuse the whole post for one of them.
 */
export function narrowDocument(document: RichNode): RichNode {
	const content = narrowContent(document.content ?? []);
	while (content.length > 1 && isBlank(content.at(-1))) content.pop();
	return { type: "doc", content };
}

const isBlank = (node: RichNode | undefined) => node?.type === "paragraph" && !node.content?.length;

const narrowContent = (nodes: RichNode[]): RichNode[] =>
	nodes
		.map(narrowNode)
		.filter((node) => (node.type === "image" ? node.attrs?.upload : node.type !== "text" || node.text));

function narrowNode(node: RichNode): RichNode {
	const narrowed: RichNode = { ...node, ...narrowMention(node) };
	if (narrowed.text !== undefined) narrowed.text = narrowed.text.replace(UNFIT, "");
	if (narrowed.attrs) narrowed.attrs = attributes[node.type]?.(narrowed.attrs) ?? narrowed.attrs;
	if (narrowed.marks) narrowed.marks = narrowed.marks.filter(isAllowed);
	if (narrowed.content) narrowed.content = narrowContent(narrowed.content);
	return narrowed;
}

const isAllowed = (mark: Mark) => mark.type !== "link" || isAllowedLink(mark.attrs?.href);

const attributes: Record<string, (attrs: Attributes) => Attributes> = {
	codeBlock: ({ language }) => ({
		language: /^[\w+#.-]{1,30}$/.test(`${language ?? ""}`) ? (language ?? null) : null,
	}),
	image: ({ upload, alt }) => ({
		upload: upload ?? null,
		alt: [...`${alt ?? ""}`.replace(UNFIT, "").replace(UNSEEN, " ")].slice(0, MAX_ALT).join("").trim(),
	}),
	orderedList: ({ start }) => ({
		start: Math.min(999_999, Math.max(0, Math.trunc(Number(start ?? 1)) || 0)),
	}),
};

function narrowMention({ type, attrs }: RichNode): Partial<RichNode> {
	if (type !== "mention" || HANDLE.test(`${attrs?.label}`)) return {};
	return { type: "text", text: `@${attrs?.label ?? ""}`, attrs: undefined };
}
