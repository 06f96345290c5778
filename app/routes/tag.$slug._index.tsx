import type { MetaFunction } from "@remix-run/node";
import { listQuery } from "~/features/threads/contract";
import { findTag, listThreads } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { listPages } from "~/platform/pages/channel";
import { parseInput } from "~/platform/parse-input";
import { MoreLink, SortLinks } from "~/ui/forum/SortLinks";
import { ThreadList } from "~/ui/forum/ThreadList";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { usePageData } from "~/ui/page-data";

/** Read most of all: rendered directly, see docs/decisions/0004. */
export const handle = { direct: true };

export const loader = loaderOf(async (ctx, { params, url, page }) => {
	const query = parseInput(listQuery, Object.fromEntries(url.searchParams));
	const tag = await findTag(ctx, params.slug ?? "");
	page.cacheTags = [listPages(ctx.brand.id)];
	return {
		brand: ctx.brand,
		tag,
		threads: await listThreads(ctx, { ...query, tagId: tag.id }),
		query,
		search: url.search,
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data
		? pageMeta(data.brand, {
				title: `#${data.tag.name}`,
				canonical: `/tag/${data.tag.slug}`,
				noIndex: data.search !== "",
			})
		: [];

export default function Tag() {
	const { tag, threads, query, search } = usePageData<typeof loader>();
	const t = useTranslate();
	const path = `/tag/${tag.slug}`;
	return (
		<div className="page">
			<section className="home-head">
				<div>
					<h1>
						<Icon name="tag" /> {tag.name}
					</h1>
					<p>{t("forum:threads", { count: tag.threadCount })}</p>
				</div>
			</section>
			<SortLinks path={path} sort={query.sort} kind={query.kind ?? null} />
			<ThreadList threads={threads.items} />
			<MoreLink path={path} search={search} nextCursor={threads.nextCursor} />
		</div>
	);
}
