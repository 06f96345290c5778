import type { StateBlock, StateCore, StateInline, Token } from "markdown-it";
import MarkdownIt from "markdown-it";
import { MarkdownParser } from "prosemirror-markdown";
import type { RichDocument } from "./document";
import { isAllowedLink } from "./links";
import { schema } from "./schema";

const tokenizer = MarkdownIt("commonmark", { html: false, linkify: true })
	.enable(["strikethrough", "linkify"])
	.disable(["image", "hr", "html_inline", "html_block", "entity"]);
tokenizer.validateLink = isAllowedLink;
tokenizer.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
tokenizer.inline.ruler.before("text", "mention", readMention);
tokenizer.block.ruler.before("paragraph", "picture", readPicture, {
	alt: ["paragraph", "reference", "blockquote", "list"],
});
tokenizer.core.ruler.before("inline", "quote-source", readQuoteSource);

const parser = new MarkdownParser(schema, tokenizer as never, {
	paragraph: { block: "paragraph" },
	heading: {
		block: "heading",
		getAttrs: (token) => ({ level: token.tag === "h1" || token.tag === "h2" ? 2 : 3 }),
	},
	blockquote: {
		block: "blockquote",
		getAttrs: (token) => ({ postId: Number(token.attrGet("post")) || null, handle: token.attrGet("handle") }),
	},
	bullet_list: { block: "bulletList" },
	ordered_list: {
		block: "orderedList",
		getAttrs: (token) => ({ start: Number(token.attrGet("start") ?? 1) }),
	},
	list_item: { block: "listItem" },
	code_block: { block: "codeBlock", noCloseToken: true },
	fence: {
		block: "codeBlock",
		noCloseToken: true,
		getAttrs: (token) => ({ language: /^[\w+#.-]{1,30}/.exec(token.info.trim())?.[0] ?? null }),
	},
	hardbreak: { node: "hardBreak" },
	// In a forum a line break is meant: people without the editor type addresses and lists line by line.
	softbreak: { node: "hardBreak" },
	picture: {
		node: "image",
		getAttrs: (token) => ({ upload: Number(token.attrGet("upload")), alt: token.content }),
	},
	mention: { node: "mention", getAttrs: (token) => ({ id: null, label: token.content }) },
	em: { mark: "italic" },
	strong: { mark: "bold" },
	s: { mark: "strike" },
	code_inline: { mark: "code", noCloseToken: true },
	link: { mark: "link", getAttrs: (token) => ({ href: token.attrGet("href") }) },
});

/**
 * CommonMark with ~~strike~~, `@handle` and quotations that begin with `[@handle](/p/12):`. HTML stays text. Of posts
 * a line that is `![words](/uploads/12)` is a picture.
 */
export function readMarkdown(markdown: string, { pictures = false } = {}): RichDocument {
	const document = parser.parse(markdown, { pictures }).toJSON() as RichDocument;
	return document.content?.length ? document : { type: "doc", content: [{ type: "paragraph" }] };
}

const HANDLE = /@([a-z0-9][a-z0-9_.-]{0,28}[a-z0-9])/iy;

function readMention(state: StateInline, silent: boolean): boolean {
	if (state.src.charCodeAt(state.pos) !== 0x40) return false;
	if (state.pos > 0 && /[\p{L}\p{N}_@/.]/u.test(state.src[state.pos - 1] as string)) return false;
	HANDLE.lastIndex = state.pos;
	const handle = HANDLE.exec(state.src)?.[1];
	if (!handle) return false;
	if (!silent) state.push("mention", "", 0).content = handle.toLowerCase();
	state.pos += handle.length + 1;
	return true;
}

const PICTURE = /^!\[((?:\\[[\]\\]|[^[\]\\]|\\(?![[\]\\]))*)\]\(\/uploads\/([1-9]\d{0,14})\)[ \t]*$/;

function readPicture(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
	if (!state.env.pictures || (state.sCount[line] ?? 0) - state.blkIndent >= 4) return false;
	const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
	const text = state.src.slice(start, state.eMarks[line]);
	const [all, words, upload] = PICTURE.exec(text) ?? [];
	if (!all || words === undefined || !upload) return false;
	if (silent) return true;
	const token = state.push("picture", "", 0);
	token.attrSet("upload", upload);
	token.content = words.replace(/\\([[\]\\])/g, "$1");
	token.map = [line, line + 1];
	state.line = line + 1;
	return true;
}

const SOURCE = /^\[@([a-z0-9][a-z0-9_.-]{1,29})\]\(\/p\/(\d{1,15})\):?[ \t]*(?:\n|$)/;

/** Turns the first line of a quotation into its source. */
function readQuoteSource(state: StateCore) {
	state.tokens.forEach((token: Token, index: number) => {
		const line = state.tokens[index + 2];
		if (token.type !== "blockquote_open" || line?.type !== "inline") return;
		const [all, handle, post] = SOURCE.exec(line.content) ?? [];
		if (!all || !handle || !post) return;
		token.attrSet("handle", handle);
		token.attrSet("post", post);
		line.content = line.content.slice(all.length);
		if (line.content === "" && state.tokens[index + 4]?.type !== "blockquote_close")
			state.tokens.splice(index + 1, 3);
	});
}
