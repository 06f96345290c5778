import { findCategory, listThreads } from "~/features/threads/index.server";
import { feedOf } from "~/http/feed.server";
import { loaderOf } from "~/http/loader-of.server";
import { toFeedItem } from "~/http/thread-feed.server";

export const loader = loaderOf(async (ctx, { params }) => {
	const visitor = { ...ctx, actor: null };
	const category = await findCategory(visitor, params.slug ?? "");
	const { items } = await listThreads(visitor, { sort: "latest", categoryId: category.id });
	return feedOf(ctx.brand, "rss", {
		title: `${category.name} · ${ctx.brand.name}`,
		path: `/c/${category.slug}`,
		items: items.map(toFeedItem),
	});
});
