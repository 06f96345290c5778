import type { PostRow, ThreadView } from "~/features/threads/index.server";
import type { Brand } from "~/platform/identity";

/** Search engines quote a few lines; the rest they read in the page. */
const MAX_HTML = 2_000;

const textOf = (html: string) =>
	html
		.slice(0, MAX_HTML)
		.replace(/<[^>]*(>|$)/g, " ")
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
		.replace(/\s+/g, " ")
		.trim();

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
