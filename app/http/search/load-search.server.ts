import { searchQuery } from "~/features/search/contract";
import { findHelp, noteMiss, search } from "~/features/search/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { spendSearch } from "./spend-search.server";

/** Fields of the form; the rest of an address is chosen by links. */
const OF_THE_FORM = new Set(["q", "from", "to", "cursor"]);

/** What an address of the search page asks for, and what was found. Without words nothing is looked for. */
export async function loadSearch(ctx: Context, url: URL) {
	const given = [...url.searchParams].filter(([, value]) => value !== "");
	const query = parseInput(searchQuery, Object.fromEntries(given));
	const words = query.q.trim();
	if (words) await spendSearch(ctx);
	const narrowed = given.some(([name]) => name !== "q" && name !== "sort");
	const found = words ? await search(ctx, query) : null;
	const help = words && !narrowed ? await findHelp(ctx, words) : [];
	if (found?.items.length === 0 && help.length === 0 && !narrowed) await noteMiss(ctx, words);
	const title = translator(ctx.locale)("search:title");
	return {
		brand: ctx.brand,
		title: words ? `${words} · ${title}` : title,
		words,
		search: new URLSearchParams(given).toString(),
		kept: given.filter(([name]) => !OF_THE_FORM.has(name)),
		from: url.searchParams.get("from") ?? "",
		to: url.searchParams.get("to") ?? "",
		sort: query.sort,
		narrowed,
		found,
		help,
	};
}
