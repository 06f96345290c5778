import { Feed } from "feed";
import { translator } from "~/platform/i18n/translate";
import type { Brand } from "~/platform/identity";
import { escapeHtml } from "~/platform/rich-text/render";

interface FeedPage {
	title: string;
	/** Path of the page that the feed follows; the feed lies beside it. */
	path: string;
	items: { path: string; title: string; html: string; at: Date; updated?: Date; author: string }[];
}

/** RSS 2.0 or Atom, by the ending that was asked for. */
export function feedOf(brand: Brand, format: string | undefined, { title, path, items }: FeedPage): Response {
	const home = `${brand.origin}${path}`;
	const feed = new Feed({
		id: home,
		title: escapeHtml(title),
		link: home,
		language: brand.locale,
		description: brand.tagline || translator(brand.locale)("forum:home-title", { brand: brand.name }),
		copyright: brand.name,
		updated: items[0]?.updated ?? items[0]?.at ?? new Date(0),
		feedLinks: { rss: `${home.replace(/\/$/, "")}/feed.rss`, atom: `${home.replace(/\/$/, "")}/feed.atom` },
	});
	for (const item of items) {
		const link = `${brand.origin}${item.path}`;
		feed.addItem({
			id: link,
			// Readers take a title for HTML.
			title: escapeHtml(item.title),
			link,
			date: item.updated ?? item.at,
			published: item.at,
			author: [{ name: item.author }],
			content: item.html.replace(/ href="\//g, ` href="${brand.origin}/`),
		});
	}
	const atom = format !== "rss";
	return new Response(atom ? feed.atom1() : feed.rss2(), {
		headers: {
			"Content-Type": `application/${atom ? "atom" : "rss"}+xml; charset=utf-8`,
			"Cache-Control": "public, max-age=300",
		},
	});
}
