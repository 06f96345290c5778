import { type EmbedMark, type EmbedNode, isSafeLink, MAX_DEPTH } from "@folkmoot/embed-contract";
import { type ComponentChildren, h } from "preact";

/** More nodes than any text has; the rest is not drawn. */
const MAX_NODES = 20_000;

type Children = ComponentChildren;
type Draw = (inside: Children, attrs: Record<string, unknown>, headingLevel: number) => Children;

const plain =
	(tag: string) =>
	(inside: Children): Children =>
		h(tag, null, inside);

/** The closed table. A Map, since a type named "constructor" would find something in an object. */
const elements = new Map<string, Draw>([
	["paragraph", plain("p")],
	["bulletList", plain("ul")],
	["listItem", plain("li")],
	["blockquote", plain("blockquote")],
	["hardBreak", () => h("br", null)],
	["heading", (inside, { level }, base) => h(`h${Math.min(6, base + (level === 3 ? 2 : 1))}`, null, inside)],
	// What is no number begins at 0 or 1, as the browser decides.
	["orderedList", (inside, { start }) => h("ol", { start }, inside)],
	// Long lines scroll, and what scrolls has to be reachable by keyboard.
	["codeBlock", (inside) => h("pre", { tabIndex: 0 }, h("code", null, inside))],
	["mention", (_, { label }) => h("span", { class: "mention" }, `@${label}`)],
]);

const marks = new Map<string, (inside: Children, mark: EmbedMark) => Children>([
	["bold", plain("strong")],
	["italic", plain("em")],
	["strike", plain("s")],
	["code", plain("code")],
	[
		"link",
		(inside, { attrs }) =>
			isSafeLink(attrs?.href)
				? h("a", { href: attrs.href, rel: "ugc nofollow noopener noreferrer", target: "_blank" }, inside)
				: inside,
	],
]);

const arrayOf = <T>(value: T[] | undefined): T[] => (Array.isArray(value) ? value : []);

/** A text as elements of the closed table. Of unknown nodes only what is inside is drawn; nothing is ever thrown. */
export function drawDocument(document: EmbedNode | null, headingLevel: number): Children {
	let nodes = 0;
	const draw = (node: EmbedNode, depth: number): Children => {
		if (!node || depth > MAX_DEPTH || ++nodes > MAX_NODES) return null;
		if (node.type === "text")
			return arrayOf(node.marks).reduce<Children>(
				(inside, mark) => marks.get(mark?.type)?.(inside, mark) ?? inside,
				typeof node.text === "string" ? node.text : "",
			);
		const inside = arrayOf(node.content).map((child) => draw(child, depth + 1));
		return elements.get(node.type)?.(inside, node.attrs ?? {}, headingLevel) ?? inside;
	};
	return draw(document as EmbedNode, 0);
}
