import type { MetaDescriptor } from "@remix-run/node";
import type { Brand } from "~/platform/identity";

interface PageMeta {
	title: string;
	description?: string;
	/** Path of the one address under which search engines should know the page. */
	canonical?: string;
	type?: "website" | "article" | "profile";
	noIndex?: boolean;
	jsonLd?: object;
}

/** Head of a page. The origin comes from the brand and never from the request: a forged Host must not reach a link. */
export function pageMeta(
	brand: Brand,
	{ title, description, canonical, type = "website", noIndex, jsonLd }: PageMeta,
): MetaDescriptor[] {
	const full = title === brand.name ? title : `${title} · ${brand.name}`;
	const url = canonical === undefined ? undefined : `${brand.origin}${canonical}`;
	return [
		{ title: full },
		...(description
			? [
					{ name: "description", content: description },
					{ property: "og:description", content: description },
				]
			: []),
		...(url
			? [
					{ tagName: "link" as const, rel: "canonical", href: url },
					{ property: "og:url", content: url },
				]
			: []),
		{ property: "og:title", content: title },
		{ property: "og:type", content: type },
		{ property: "og:site_name", content: brand.name },
		{ name: "twitter:card", content: "summary" },
		...(brand.logoUrl ? [{ property: "og:image", content: `${brand.origin}${brand.logoUrl}` }] : []),
		...(noIndex ? [{ name: "robots", content: "noindex" }] : []),
		...(jsonLd ? [{ "script:ld+json": jsonLd as Record<string, never> }] : []),
	];
}
