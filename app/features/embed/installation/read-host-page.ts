import { type Token, Tokenizer, TokenizerMode } from "parse5";

export interface HostPage {
	scripts: { src: string; type: string }[];
	/** Elements of the widget, with their attributes. */
	elements: { name: string; attributes: Map<string, string> }[];
	frames: string[];
	/** Policies that the page says itself. */
	policies: string[];
	/** What relative addresses begin with, where the page says so. */
	base: string | null;
}

/** What stands inside these is text, whatever it looks like. */
const TEXTS: Record<string, number> = {
	script: TokenizerMode.SCRIPT_DATA,
	style: TokenizerMode.RAWTEXT,
	iframe: TokenizerMode.RAWTEXT,
	noembed: TokenizerMode.RAWTEXT,
	noframes: TokenizerMode.RAWTEXT,
	xmp: TokenizerMode.RAWTEXT,
	textarea: TokenizerMode.RCDATA,
	title: TokenizerMode.RCDATA,
	plaintext: TokenizerMode.PLAINTEXT,
};
const CHUNK = 16 * 1024;
const LONGEST_MS = 1_000;
const ignore = () => {};

/**
 * What the HTML of a page says about embedding. Tags only: a tree would cost a stranger's page with a hundred thousand
 * open elements a minute of ours. What is not read within a second is left unread.
 */
export function readHostPage(html: string): HostPage {
	const page: HostPage = { scripts: [], elements: [], frames: [], policies: [], base: null };
	const tokenizer = new Tokenizer(
		{},
		{
			onStartTag(tag) {
				note(page, tag);
				tokenizer.state = TEXTS[tag.tagName] ?? TokenizerMode.DATA;
				tokenizer.lastStartTagName = tag.tagName;
			},
			onEndTag: ignore,
			onComment: ignore,
			onDoctype: ignore,
			onEof: ignore,
			onCharacter: ignore,
			onNullCharacter: ignore,
			onWhitespaceCharacter: ignore,
		},
	);
	const end = performance.now() + LONGEST_MS;
	for (let at = 0; at < html.length && performance.now() < end; at += CHUNK)
		tokenizer.write(html.slice(at, at + CHUNK), at + CHUNK >= html.length);
	return page;
}

function note(page: HostPage, { tagName, attrs }: Token.TagToken) {
	const of = (name: string) => attrs.find((attribute) => attribute.name === name)?.value.trim() ?? "";
	if (tagName === "script" && of("src"))
		page.scripts.push({ src: of("src"), type: of("type").toLowerCase() });
	else if (tagName === "iframe" && of("src")) page.frames.push(of("src"));
	else if (tagName === "base" && of("href")) page.base ??= of("href");
	else if (tagName === "meta" && of("http-equiv").toLowerCase() === "content-security-policy")
		page.policies.push(of("content"));
	else if (tagName.startsWith("folkmoot-"))
		page.elements.push({
			name: tagName,
			attributes: new Map(attrs.map(({ name, value }) => [name, value])),
		});
}
