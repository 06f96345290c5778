import type { z } from "zod";
import type { SearchAnswer, SearchHit } from "~/features/search/index.server";
import type { Brand } from "~/platform/identity";
import type { searchAnswer } from "../contract/search";

type View = z.output<typeof searchAnswer>;

/** What was found, with addresses outside the forum. */
export const searchView = (brand: Brand, { fallback: _, items, ...answer }: SearchAnswer): View => ({
	items: items.map((hit) => hitView(brand, hit)),
	...answer,
});

const hitView = (brand: Brand, hit: SearchHit): View["items"][number] => ({
	type: hit.type,
	id: hit.id,
	url: `${brand.origin}${hit.path}`,
	title: hit.title,
	excerpt: hit.excerpt,
	thread: (hit.thread as View["items"][number]["thread"] | undefined) ?? null,
	category: hit.category ? { slug: hit.category.slug, name: hit.category.name } : null,
	author: hit.author ? { handle: hit.author.handle, displayName: hit.author.name } : null,
	createdAt: hit.createdAt,
	likeCount: hit.likeCount,
});
