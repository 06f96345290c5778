import { json } from "@remix-run/node";
import { findSimilarThreads } from "~/features/search/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { spendSearch } from "~/http/search/spend-search.server";

/** Threads that may say already what somebody is about to ask. */
export const loader = loaderOf(async (ctx, { url }) => {
	await spendSearch(ctx);
	return json({ items: await findSimilarThreads(ctx, (url.searchParams.get("title") ?? "").slice(0, 200)) });
});
