import { feedOf } from "~/http/feed.server";
import { loadThreadFeed } from "~/http/load-thread-feed.server";
import { loaderOf } from "~/http/loader-of.server";

export const loader = loaderOf(async (ctx, { params }) =>
	feedOf(ctx.brand, "rss", await loadThreadFeed(ctx, params.id)),
);
