import type { EmbedList } from "@folkmoot/embed-contract";
import { findCategory, listThreads } from "~/features/threads/index.server";
import { listPages } from "~/platform/pages/channel";
import type { EmbedEndpoint } from "../embed-endpoint";
import { stringsOf } from "../strings-of.server";
import { themeView } from "../views/theme-view";

const USUAL = 5;
const MOST = 20;

/** None is asked for where only the way to a new thread is shown. */
const limitOf = (text: string | null) => {
	const wanted = text === null || text === "" ? Number.NaN : Math.trunc(Number(text));
	return Number.isNaN(wanted) ? USUAL : Math.min(MOST, Math.max(0, wanted));
};

/** Latest or top threads of a category, or of the whole forum, as every visitor may see them. */
export const listThreadsEndpoint: EmbedEndpoint = {
	method: "GET",
	who: "anybody",
	async act({ ctx, query }) {
		const { brand, locale } = ctx;
		const visitor = { ...ctx, actor: null };
		const category = query.get("category");
		const categoryId = category ? (await findCategory(visitor, category)).id : undefined;
		const limit = limitOf(query.get("limit"));
		const sort = query.get("sort") === "top" ? "top" : "latest";
		const { items } = limit === 0 ? { items: [] } : await listThreads(visitor, { sort, categoryId, limit });
		const { origin } = brand;
		const body: EmbedList = {
			locale,
			newThreadUrl: `${origin}/new${category ? `?category=${encodeURIComponent(category)}` : ""}`,
			theme: themeView(brand),
			strings: stringsOf(locale),
			threads: items.map((thread) => ({
				id: thread.id,
				title: thread.title,
				url: `${origin}/t/${thread.id}/${thread.slug}`,
				kind: thread.kind,
				replyCount: thread.replyCount,
				voteCount: thread.voteCount,
				answered: thread.answered,
				author: { name: thread.authorName, url: `${origin}/m/${thread.authorHandle}` },
				lastPostAt: thread.lastPostAt.toISOString(),
			})),
		};
		return { body, tags: ctx.actor ? null : [listPages(ctx.brand.id)] };
	},
};
