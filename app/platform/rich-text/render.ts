import type { Mark, RichNode } from "./document";
import { isAllowedLink } from "./links";

/** Raised when the markup changes; posts of an older version are rendered again by `folkmoot rerender`. */
export const RENDERER_VERSION = 1;

export const escapeHtml = (text: string) =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** HTML of a validated document. HTML is only ever produced here, never accepted; an unknown node shows its children. */
export function renderDocument(node: RichNode): string {
	return (node.content ?? []).map(renderNode).join("");
}

const elements: Record<string, (node: RichNode, inner: string) => string> = {
	paragraph: (_, inner) => `<p>${inner}</p>`,
	heading: (node, inner) => `<h${level(node)}>${inner}</h${level(node)}>`,
	bulletList: (_, inner) => `<ul>${inner}</ul>`,
	orderedList: (node, inner) => {
		const start = Number(node.attrs?.start ?? 1);
		return start === 1 ? `<ol>${inner}</ol>` : `<ol start="${start}">${inner}</ol>`;
	},
	listItem: (_, inner) => `<li>${inner}</li>`,
	codeBlock: (_, inner) => `<pre tabindex="0"><code>${inner}</code></pre>`,
	hardBreak: () => "<br>",
	blockquote: (node, inner) => `<blockquote>${source(node)}${inner}</blockquote>`,
	image: renderPicture,
	mention: (node) => {
		const handle = escapeHtml(String(node.attrs?.label ?? ""));
		return node.attrs?.id ? `<a class="mention" href="/m/${handle}">@${handle}</a>` : `@${handle}`;
	},
};

const level = (node: RichNode) => (node.attrs?.level === 3 ? 3 : 2);

/**
 * Only what was bound to an upload has a size. The link has no words of its own where the picture has none: then it
 * is called by a sign that screen readers say in their own language.
 */
function renderPicture({ attrs }: RichNode) {
	const [upload, width, height] = [attrs?.upload, attrs?.width, attrs?.height].map(Number);
	if (!upload || !width || !height) return "";
	const alt = escapeHtml(String(attrs?.alt ?? ""));
	const name = alt ? "" : ' aria-label="\u{1f5bc}\u{fe0f}"';
	return `<figure><a href="/uploads/${upload}"${name}><img src="/uploads/${upload}" alt="${alt}" width="${width}" height="${height}" loading="lazy" decoding="async"></a></figure>`;
}

function source({ attrs }: RichNode) {
	if (!attrs?.postId || !attrs.handle) return "";
	return `<a class="quote-source" href="/p/${Number(attrs.postId)}">@${escapeHtml(String(attrs.handle))}</a>`;
}

function renderNode(node: RichNode): string {
	if (node.type === "text") return (node.marks ?? []).reduceRight(renderMark, escapeHtml(node.text ?? ""));
	const inner = renderDocument(node);
	return Object.hasOwn(elements, node.type)
		? (elements[node.type] as (n: RichNode, i: string) => string)(node, inner)
		: inner;
}

function renderMark(inner: string, mark: Mark): string {
	if (mark.type === "bold") return `<strong>${inner}</strong>`;
	if (mark.type === "italic") return `<em>${inner}</em>`;
	if (mark.type === "strike") return `<s>${inner}</s>`;
	if (mark.type === "code") return `<code>${inner}</code>`;
	if (mark.type === "link" && isAllowedLink(mark.attrs?.href))
		return `<a href="${escapeHtml(mark.attrs.href)}" rel="nofollow ugc noopener">${inner}</a>`;
	return inner;
}
