import { json } from "@remix-run/node";
import { searchInstantly } from "~/features/search/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { spendSearch } from "~/http/search/spend-search.server";

/** Hits for the box in the header, while somebody types. */
export const loader = loaderOf(async (ctx, { url }) => {
	await spendSearch(ctx);
	return json(await searchInstantly(ctx, (url.searchParams.get("q") ?? "").slice(0, 200)));
});
