import type { EmbedSort, EmbedThread } from "@folkmoot/embed-contract";
import { listReasons, reasonLabel } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { isLocale } from "~/platform/identity";
import type { EmbedEndpoint } from "../embed-endpoint";
import { loadDiscussion, placeOf } from "../load-discussion.server";
import { stringsOf } from "../strings-of.server";
import { memberView } from "../views/member-view";
import { postView } from "../views/post-view";
import { themeView } from "../views/theme-view";
import { readThreadHtml } from "./read-thread-html.server";

const sorts: readonly EmbedSort[] = ["oldest", "newest", "best"];
const sortOf = (text: string | null): EmbedSort => sorts.find((sort) => sort === text) ?? "oldest";

/** A discussion: the first page with everything that the widget needs, further pages with posts alone. */
export const readThreadEndpoint: EmbedEndpoint = {
	method: "GET",
	who: "anybody",
	async act(asking) {
		const { ctx, params, query } = asking;
		const key = params.key ?? "";
		if (key.endsWith(".html")) return readThreadHtml(asking, key.slice(0, -".html".length));
		const sort = sortOf(query.get("sort"));
		const cursor = query.get("cursor");
		const found = await loadDiscussion(ctx, key, { sort, cursor });
		const { placement, thread, tags } = found;
		const { brand, actor } = ctx;
		const locale = isLocale(query.get("locale")) ? ctx.locale : (placement.locale ?? ctx.locale);
		const reader = { ...ctx, locale };
		const body: EmbedThread = {
			version: 1,
			key,
			title: placement.title || thread?.title || "",
			url: thread ? `${brand.origin}/t/${thread.id}/${thread.slug}` : `${brand.origin}/`,
			locale,
			policy: placement.policy,
			guidelines: placement.guidelines,
			closed: found.closed,
			postCount: thread?.replyCount ?? 0,
			sort,
			posts: thread
				? found.posts.map((post) => postView(reader, post, placeOf(thread, placement.policy)))
				: [],
			nextCursor: found.nextCursor,
			member: actor ? memberView(brand, actor) : null,
			rulesVersion: brand.rulesVersion,
			reasons: cursor ? [] : await reasonsIn(reader),
			theme: themeView(brand),
			strings: cursor ? {} : stringsOf(locale),
		};
		return { body, tags: actor ? null : tags };
	},
};

async function reasonsIn(ctx: Context) {
	const reasons = (await listReasons(ctx)).filter(({ forReports }) => forReports);
	return reasons.map((reason) => ({ code: reason.code, label: reasonLabel(reason, ctx.locale) }));
}
