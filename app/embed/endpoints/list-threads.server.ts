import type { EmbedList } from "@folkmoot/embed-contract";
import { findCategory, listThreads } from "~/features/threads/index.server";
import { listPages } from "~/platform/pages/channel";
import type { EmbedEndpoint } from "../embed-endpoint";

const USUAL = 5;
const MOST = 20;

/** Latest or top threads of a category, or of the whole forum, as every visitor may see them. */
export const listThreadsEndpoint: EmbedEndpoint = {
	method: "GET",
	who: "anybody",
	async act({ ctx, query }) {
		const visitor = { ...ctx, actor: null };
		const slug = query.get("category");
		const categoryId = slug ? (await findCategory(visitor, slug)).id : undefined;
		const wanted = Math.trunc(Number(query.get("limit") ?? USUAL)) || USUAL;
		const { items } = await listThreads(visitor, {
			sort: query.get("sort") === "top" ? "top" : "latest",
			categoryId,
			limit: Math.min(MOST, Math.max(1, wanted)),
		});
		const { origin } = ctx.brand;
		const body: EmbedList = {
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
