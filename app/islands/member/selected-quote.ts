import { readParagraphs } from "./read-paragraphs";

/** Where a quotation comes from, and its words. */
export interface Quotation {
	postId: number;
	handle: string;
	paragraphs: string[];
}

/** What is selected in the body of one post, or null. */
export function selectedQuote(): Quotation | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
	const range = selection.getRangeAt(0).cloneRange();
	const start = range.startContainer;
	const body = (start instanceof Element ? start : start.parentElement)?.closest("[data-post-body]");
	if (!body) return null;
	// A triple click ends at the start of whatever follows the post.
	if (!body.contains(range.endContainer)) range.setEnd(body, body.childNodes.length);
	return quotationOf(body, readParagraphs(range.cloneContents()));
}

/** The whole post around an element, without what it quotes itself. */
export function wholePost(inside: Element): Quotation | null {
	const body = inside.closest("[data-post]")?.querySelector("[data-post-body]");
	return body ? quotationOf(body, readParagraphs(body, { withQuotes: false })) : null;
}

function quotationOf(body: Element, paragraphs: string[]): Quotation | null {
	const post = body.closest<HTMLElement>("[data-post]");
	const postId = Number(post?.dataset.post);
	if (!post || !Number.isInteger(postId) || !paragraphs.length) return null;
	return { postId, handle: post.dataset.handle ?? "", paragraphs };
}
