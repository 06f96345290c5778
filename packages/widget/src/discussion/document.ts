import { type EmbedMark, type EmbedNode, isSafeLink, MAX_DEPTH } from "@folkmoot/embed-contract";
import { type ComponentChildren, h } from "preact";

/** More nodes than any text has; the rest is not drawn. */
const MAX_NODES = 20_000;

type Children = ComponentChildren;
type Attributes = Record<string, unknown>;
type Draw = (inside: Children, attrs: Attributes, headingLevel: number) => Children;

/** The closed table. Without a prototype, since a type named "constructor" would find something in another object. */
const tags: Record<string, string> = {
	// @ts-expect-error not a tag
	__proto__: null,
	paragraph: "p",
	bulletList: "ul",
	listItem: "li",
	blockquote: "blockquote",
	bold: "strong",
	italic: "em",
	strike: "s",
	code: "code",
	hardBreak: "br",
};
/** Those that are more than a tag. */
const elements: Record<string, Draw> = {
	// @ts-expect-error not an element
	__proto__: null,
	heading: (inside, { level }, base) => h(`h${Math.min(6, base + (level === 3 ? 2 : 1))}`, null, inside),
	// What is no number begins at 0 or 1, as the browser decides.
	orderedList: (inside, { start }) => h("ol", { start }, inside),
	// Long lines scroll, and what scrolls has to be reachable by keyboard.
	codeBlock: (inside) => h("pre", { tabIndex: 0 }, h("code", null, inside)),
	mention: (_, { label }) => `@${label}`,
	image: (_, { src, alt, width, height }) => isSafeLink(src) && h("img", { src, alt, width, height }),
	link: (inside, { href }) =>
		isSafeLink(href)
			? h("a", { href, rel: "ugc nofollow noopener noreferrer", target: "_blank" }, inside)
			: inside,
};

const arrayOf = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);

/** A text as elements of the closed table. Of unknown nodes only what is inside is drawn; nothing is ever thrown. */
export function drawDocument(document: EmbedNode | null, headingLevel: number): Children {
	let nodes = 0;
	const drawAs = (inside: Children, { type, attrs }: EmbedNode | EmbedMark): Children =>
		tags[type]
			? h(tags[type], null, inside)
			: (elements[type]?.(inside, attrs ?? {}, headingLevel) ?? inside);
	const draw = (node: EmbedNode, depth: number): Children => {
		if (!node || depth > MAX_DEPTH || ++nodes > MAX_NODES) return null;
		if (node.type === "text")
			return arrayOf(node.marks).reduce<Children>(
				(inside, mark) => (mark ? drawAs(inside, mark) : inside),
				typeof node.text === "string" ? node.text : "",
			);
		return drawAs(
			arrayOf(node.content).map((child) => draw(child, depth + 1)),
			node,
		);
	};
	return draw(document as EmbedNode, 0);
}
