import type { DiscussionPost } from "~/features/embed/index.server";
import type { ThreadView } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import type { Brand } from "~/platform/identity";
import { plainText } from "~/platform/rich-text/document";
import { escapeHtml, renderDocument } from "~/platform/rich-text/render";
import { loadDiscussion } from "./load-discussion.server";
import { pictureAddress } from "./pictures-elsewhere";
import { flairOf } from "./views/flair-of";

/**
 * A discussion as HTML, with what search engines read, as every visitor may see it. Our own renderer wrote it from checked
 * documents; links of posts lead to the forum, since paths of ours mean nothing on the page around them.
 */
export async function snapshotOf(ctx: Context, key: string, cursor: string | null) {
	const visitor = { ...ctx, actor: null };
	const found = await loadDiscussion(visitor, key, { sort: "oldest", cursor });
	const { thread, placement, tags } = found;
	const posts = found.posts.filter(({ visibility }) => visibility === "published");
	const lang = placement.locale ?? ctx.locale;
	const html = thread
		? `<section class="folkmoot-snapshot" lang="${lang}">${posts.map((post) => article({ ...ctx, locale: lang }, post)).join("")}</section>${jsonLd(ctx.brand, thread, posts)}`
		: `<section class="folkmoot-snapshot" lang="${lang}"></section>`;
	return { html, tags, thread, placement };
}

function article(ctx: Context, post: DiscussionPost) {
	const { origin } = ctx.brand;
	const at = post.createdAt.toISOString();
	const flair = flairOf(ctx, post);
	const beside = flair && ` <span>${escapeHtml(flair)}</span>`;
	const body = post.document ? absolute(renderDocument(post.document), origin) : "";
	return `<article id="folkmoot-${post.id}"><header><a href="${escapeHtml(`${origin}/m/${post.handle}`)}">${escapeHtml(post.name)}</a>${beside} <time datetime="${at}">${at.slice(0, 10)}</time></header>${body}</article>`;
}

/** Mentions, sources of quotations and pictures are paths of the forum. In text no quotation mark stands unescaped. */
const absolute = (html: string, origin: string) =>
	html
		.replaceAll(' href="/', ` href="${escapeHtml(origin)}/`)
		.replaceAll(/ src="\/uploads\/(\d+)"/g, (_, id) => ` src="${escapeHtml(pictureAddress(origin, id))}"`)
		.replaceAll(' tabindex="0"', "");

function jsonLd(brand: Brand, thread: ThreadView, posts: DiscussionPost[]) {
	const url = `${brand.origin}/t/${thread.id}/${thread.slug}`;
	const data = {
		"@context": "https://schema.org",
		"@type": "DiscussionForumPosting",
		headline: thread.title,
		url,
		author: { "@type": "Organization", name: brand.name, url: brand.origin },
		datePublished: thread.createdAt.toISOString(),
		comment: posts.map((post) => ({
			"@type": "Comment",
			url: `${brand.origin}/p/${post.id}`,
			text: post.document ? plainText(post.document) : "",
			author: { "@type": "Person", name: post.name, url: `${brand.origin}/m/${post.handle}` },
			datePublished: post.createdAt.toISOString(),
		})),
	};
	return `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}
