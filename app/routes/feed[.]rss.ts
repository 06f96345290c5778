import { listThreads } from "~/features/threads/index.server";
import { feedOf } from "~/http/feed.server";
import { loaderOf } from "~/http/loader-of.server";
import { toFeedItem } from "~/http/thread-feed.server";

/** What a visitor may read, whoever asks: feed readers share what they fetch. */
export const loader = loaderOf(async (ctx) => {
	const { items } = await listThreads({ ...ctx, actor: null }, { sort: "latest" });
	return feedOf(ctx.brand, "rss", { title: ctx.brand.name, path: "/", items: items.map(toFeedItem) });
});
