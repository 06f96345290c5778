import type { MetaFunction } from "@remix-run/node";
import { listQuery } from "~/features/threads/contract";
import { findCategory, listPinned, listThreads } from "~/features/threads/index.server";
import { canStartThread } from "~/features/threads/policy";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { runningSwitches } from "~/http/running-switches.server";
import { listPages } from "~/platform/pages/channel";
import { parseInput } from "~/platform/parse-input";
import { SwitchBanner } from "~/ui/decisions/SwitchBanner";
import { EmptyState } from "~/ui/EmptyState";
import { MoreLink, SortLinks } from "~/ui/forum/SortLinks";
import { ThreadList } from "~/ui/forum/ThreadList";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { usePageData } from "~/ui/page-data";

/** Read most of all: rendered directly, see docs/decisions/0004. */
export const handle = { direct: true };

export const loader = loaderOf(async (ctx, { params, url, page }) => {
	const query = parseInput(listQuery, Object.fromEntries(url.searchParams));
	const category = await findCategory(ctx, params.slug ?? "");
	page.cacheTags = [listPages(ctx.brand.id)];
	const [threads, pinned, switches] = await Promise.all([
		listThreads(ctx, { ...query, categoryId: category.id }),
		query.cursor || query.kind || query.sort !== "latest" ? [] : listPinned(ctx, { categoryId: category.id }),
		runningSwitches(ctx, { categoryId: category.id }),
	]);
	return { brand: ctx.brand, category, threads, pinned, switches, query, search: url.search };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data
		? pageMeta(data.brand, {
				title: data.category.name,
				description: data.category.description,
				canonical: `/c/${data.category.slug}`,
				noIndex: data.search !== "",
			})
		: [];

export default function Category() {
	const { category, threads, pinned, switches, query, search } = usePageData<typeof loader>();
	const { actor } = useForum();
	const t = useTranslate();
	const path = `/c/${category.slug}`;
	const pinnedIds = new Set(pinned.map(({ id }) => id));
	const mayStart = canStart(actor, category);
	return (
		<div className="page">
			<section className={`home-head category-hue-${Math.round(category.hue / 20) % 18}`}>
				<div>
					<h1>{category.name}</h1>
					{category.description ? <p>{category.description}</p> : null}
				</div>
				{mayStart ? (
					<a className="button" href={`/new?category=${category.slug}`}>
						<Icon name="plus" /> {t("forum:new-thread")}
					</a>
				) : null}
			</section>
			<SwitchBanner switches={switches} />
			<SortLinks path={path} sort={query.sort} kind={query.kind ?? null} />
			{threads.items.length === 0 && pinned.length === 0 ? (
				<EmptyState icon="message-circle" title={t("forum:empty.title")}>
					<p>{t("forum:empty.text")}</p>
				</EmptyState>
			) : (
				<ThreadList
					threads={[...pinned, ...threads.items.filter(({ id }) => !pinnedIds.has(id))]}
					showCategory={false}
				/>
			)}
			<MoreLink path={path} search={search} nextCursor={threads.nextCursor} />
		</div>
	);
}

/** A visitor is shown the way too: it leads through sign-in. */
const canStart = (
	actor: Parameters<typeof canStartThread>[0],
	category: Parameters<typeof canStartThread>[1],
) =>
	actor === null
		? category.postableBy === "members" && category.archivedAt === null
		: canStartThread(actor, category);
