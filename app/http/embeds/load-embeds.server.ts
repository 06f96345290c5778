import { frameOptions } from "~/embed/frame/frame-options";
import { formats, frameAddress, type SnippetFormat, snippetOf } from "~/embed/snippet";
import { isPlacementKey } from "~/features/embed/contract";
import { listOrigins, listPlacements } from "~/features/embed/index.server";
import { listCategories } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";

const EXAMPLE = "espresso-machine-x1";

/** What is chosen in the address, the lines that make it, and who may embed. */
export async function loadEmbeds(ctx: Context, url: URL) {
	const asked = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ""));
	const options = frameOptions.parse(asked);
	const format: SnippetFormat = formats.find((known) => known === asked.format) ?? "html";
	const { items } = await listPlacements(ctx, { limit: 50 });
	const busiest = items.toSorted((a, b) => (b.postCount ?? 0) - (a.postCount ?? 0))[0];
	const placement = isPlacementKey(asked.key) ? asked.key : (busiest?.key ?? EXAMPLE);
	const categories = await listCategories(ctx);
	const { origin } = ctx.brand;
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("embed:embeds-title"),
		origins: (await listOrigins(ctx)).map(({ origin }) => origin),
		keys: items.map(({ key }) => key),
		address: items.find(({ address }) => address)?.address ?? "",
		categories: categories.map(({ slug, name }) => ({ slug, name })),
		saved: url.searchParams.has("saved"),
		format,
		placement,
		options,
		snippet: snippetOf(format, origin, placement, options),
		preview: frameAddress("", placement, options),
	};
}
