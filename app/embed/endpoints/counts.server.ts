import type { EmbedCounts } from "@folkmoot/embed-contract";
import { countPosts } from "~/features/embed/index.server";
import { placementPages, threadPages } from "~/platform/pages/channel";
import type { EmbedEndpoint } from "../embed-endpoint";
import { keysIn } from "../keys-in";

/** More than any page lists; the address stays short enough for every proxy. */
const MOST = 100;
const MAX_AGE = "public, max-age=30, stale-while-revalidate=300";

/** How many posts stand at each key of a page, in one answer that everybody may keep. */
export const countsEndpoint: EmbedEndpoint = {
	method: "GET",
	who: "anybody",
	async act({ ctx, query }) {
		const keys = keysIn(query, MOST);
		const found = await countPosts(ctx, keys);
		const none = Object.fromEntries(keys.map((key) => [key, 0]));
		const some = Object.fromEntries(found.map(({ key, count }) => [key, count]));
		const body: EmbedCounts = { counts: { ...none, ...some } };
		const tags = [
			...keys.map((key) => placementPages(ctx.brand.id, key)),
			...found.map(({ threadId }) => threadPages(threadId)),
		];
		return { body, tags, cacheControl: MAX_AGE };
	},
};
