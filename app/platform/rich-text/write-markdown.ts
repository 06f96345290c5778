import {
	defaultMarkdownSerializer,
	MarkdownSerializer,
	type MarkdownSerializerState,
} from "prosemirror-markdown";
import type { RichNode } from "./document";
import { schema } from "./schema";

const fenceFor = (text: string) =>
	"`".repeat(Math.max(3, ...(text.match(/`{3,}/g) ?? []).map((ticks) => ticks.length + 1)));

/** What would begin a list, a quotation or a heading, said as text. */
const lineStart = (state: MarkdownSerializerState, text: string) =>
	state
		.esc(text.trimStart(), true)
		.replace(/^\+(?=\s|$)/, "\\+")
		.replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
		.replace(/^=+\s*$/, "\\$&");

const serializer = new MarkdownSerializer(
	{
		paragraph: (state, node) => {
			state.renderInline(node);
			state.closeBlock(node);
		},
		text: (state, { text = "" }, parent, index) => {
			const beginsLine = index === 0 || parent.child(index - 1).type.name === "hardBreak";
			state.text(beginsLine ? lineStart(state, text) : text, !beginsLine);
		},
		heading: (state, node) => {
			state.write(`${"#".repeat(node.attrs.level)} `);
			state.renderInline(node, false);
			state.closeBlock(node);
		},
		blockquote: (state, node) =>
			state.wrapBlock("> ", null, node, () => {
				if (node.attrs.postId && node.attrs.handle)
					state.write(`[@${node.attrs.handle}](/p/${node.attrs.postId}):\n`);
				state.renderContent(node);
			}),
		bulletList: (state, node) => state.renderList(node, "  ", () => "- "),
		orderedList: (state, node) => {
			const start = node.attrs.start ?? 1;
			// Right under a line of text only a list that counts from 1 is one.
			if (start !== 1) state.write();
			const width = String(start + node.childCount - 1).length + 2;
			state.renderList(node, " ".repeat(width), (index) => `${start + index}. `.padEnd(width));
		},
		listItem: (state, node) => state.renderContent(node),
		codeBlock: (state, node) => {
			const fence = fenceFor(node.textContent);
			state.write(`${fence}${node.attrs.language ?? ""}\n`);
			state.text(node.textContent, false);
			state.write("\n");
			state.write(fence);
			state.closeBlock(node);
		},
		hardBreak: (state, node, parent, index) => {
			for (let i = index + 1; i < parent.childCount; i++) {
				if (parent.child(i).type !== node.type) return state.write("\\\n");
			}
		},
		image: (state, node) => {
			state.write(`![${String(node.attrs.alt).replace(/[[\]\\]/g, "\\$&")}](/uploads/${node.attrs.upload})`);
			state.closeBlock(node);
		},
		mention: (state, node) => state.write(`@${node.attrs.label}`),
	},
	{
		bold: { open: "**", close: "**", mixable: true, expelEnclosingWhitespace: true },
		italic: { open: "*", close: "*", mixable: true, expelEnclosingWhitespace: true },
		strike: { open: "~~", close: "~~", mixable: true, expelEnclosingWhitespace: true },
		code: defaultMarkdownSerializer.marks.code as NonNullable<typeof defaultMarkdownSerializer.marks.code>,
		link: { open: "[", close: (_state, mark) => `](${String(mark.attrs.href).replace(/[()\\]/g, "\\$&")})` },
	},
);

/** Markdown of a document: what the plain form shows when a post is edited without JavaScript. */
export const writeMarkdown = (document: RichNode): string =>
	serializer.serialize(schema.nodeFromJSON(document), { tightLists: true });
