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
		title: asPlain(title),
		link: home,
		language: brand.locale,
		description: asPlain(
			brand.tagline || translator(brand.locale)("forum:home-title", { brand: brand.name }),
		),
		copyright: asPlain(brand.name),
		updated: items[0]?.updated ?? items[0]?.at ?? new Date(0),
		feedLinks: { rss: `${home.replace(/\/$/, "")}/feed.rss`, atom: `${home.replace(/\/$/, "")}/feed.atom` },
	});
	for (const item of items) {
		const link = `${brand.origin}${item.path}`;
		feed.addItem({
			id: link,
			title: escapeHtml(item.title),
			link,
			date: item.updated ?? item.at,
			published: item.at,
			author: [{ name: asPlain(item.author) }],
			content: item.html.replace(/ (href|src)="\//g, ` $1="${brand.origin}/`),
		});
	}
	const atom = format !== "rss";
	return new Response(withPlainTitles(atom ? feed.atom1() : feed.rss2()), {
		headers: {
			"Content-Type": `application/${atom ? "atom" : "rss"}+xml; charset=utf-8`,
			"Cache-Control": "public, max-age=300",
		},
	});
}

/** The library's writer of XML takes `&amp;` for an `&` that was escaped already. */
const asPlain = (text: string) => text.replaceAll("&amp;", "&amp;amp;");

/**
 * Titles of entries as plain text: RSS knows no other, and of Atom's kinds not every reader knows `html`, which is what
 * the library says. Their escaped text leaves its CDATA section; in texts of posts every `<` is escaped.
 */
const withPlainTitles = (xml: string) =>
	xml.replace(
		/<title( type="html")?><!\[CDATA\[(.*?)\]\]><\/title>/gs,
		(_, typed: string | undefined, title: string) => `<title${typed ? ' type="text"' : ""}>${title}</title>`,
	);
