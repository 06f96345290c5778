import { json } from "@remix-run/node";
import { findHelp, searchInstantly } from "~/features/search/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { spendSearch } from "~/http/search/spend-search.server";
import { translator } from "~/platform/i18n/translate";

/** Hits for the box in the header, while somebody types; a page of help comes last. */
export const loader = loaderOf(async (ctx, { url }) => {
	await spendSearch(ctx);
	const words = (url.searchParams.get("q") ?? "").slice(0, 200);
	const [{ items }, help] = await Promise.all([searchInstantly(ctx, words), findHelp(ctx, words)]);
	const category = { name: translator(ctx.locale)("common:help") };
	const pages = help
		.slice(0, 1)
		.map(({ title, path }) => ({ path, title: [{ text: title, marked: false }], category }));
	return json({ items: [...items, ...pages] });
});
