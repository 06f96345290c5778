import type { PostRow, ThreadView } from "~/features/threads/index.server";
import type { Brand } from "~/platform/identity";

/** Search engines quote a few lines; the rest they read in the page. */
const MAX_HTML = 2_000;

function textOf(whole: string) {
	const html = whole.length > MAX_HTML ? whole.slice(0, MAX_HTML) : whole;
	let text = "";
	let end = 0;
	for (let tag = html.indexOf("<"); tag >= 0 && end < html.length; tag = html.indexOf("<", end)) {
		text = joined(text, html.slice(end, tag));
		end = html.indexOf(">", tag) + 1 || html.length;
	}
	text = joined(text, html.slice(end));
	if (text.includes("&#"))
		text = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
	return isUntidy(text) ? text.replace(/\s+/g, " ").trim() : text;
}

function joined(text: string, next: string) {
	const said = next.trim();
	return text && said ? `${text} ${said}` : text || said;
}

/** Most texts have nothing to tidy, a page has twenty, and looking for single characters costs least. */
const isUntidy = (text: string) => text.includes("\n") || text.includes("  ") || text.includes("\t");

/** schema.org DiscussionForumPosting, as search engines describe it for forum pages. */
export function threadJsonLd(brand: Brand, thread: ThreadView, posts: PostRow[]) {
	const url = `${brand.origin}/t/${thread.id}/${thread.slug}`;
	const person = (handle: string, name: string) => ({
		"@type": "Person",
		name,
		url: `${brand.origin}/m/${handle}`,
	});
	const [first, ...replies] = posts;
	return {
		"@context": "https://schema.org",
		"@type": "DiscussionForumPosting",
		headline: thread.title,
		url,
		mainEntityOfPage: url,
		text: first?.number === 1 ? textOf(first.bodyHtml) : thread.excerpt,
		author: person(thread.authorHandle, thread.authorName),
		datePublished: thread.createdAt.toISOString(),
		inLanguage: brand.locale,
		interactionStatistic: [
			{
				"@type": "InteractionCounter",
				interactionType: "https://schema.org/LikeAction",
				userInteractionCount: thread.likeCount,
			},
			{
				"@type": "InteractionCounter",
				interactionType: "https://schema.org/CommentAction",
				userInteractionCount: thread.replyCount,
			},
		],
		comment: (first?.number === 1 ? replies : posts)
			.filter(({ visibility }) => visibility === "published")
			.map((post) => ({
				"@type": "Comment",
				url: `${url}?number=${post.number}#p${post.number}`,
				text: textOf(post.bodyHtml),
				author: person(post.handle, post.displayName),
				datePublished: post.createdAt.toISOString(),
			})),
	};
}
