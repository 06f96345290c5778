import type { MetaFunction } from "@remix-run/node";
import { areMeetupsShown } from "~/features/meetups/index.server";
import { readHome, standingPages } from "~/features/standing/index.server";
import { listQuery } from "~/features/threads/contract";
import { listCategories, listPinned, listThreads } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { runningSwitches } from "~/http/running-switches.server";
import { listPages } from "~/platform/pages/channel";
import { parseInput } from "~/platform/parse-input";
import { SwitchBanner } from "~/ui/decisions/SwitchBanner";
import { EmptyState } from "~/ui/EmptyState";
import { CategoryCards } from "~/ui/forum/CategoryCards";
import { MoreLink, SortLinks } from "~/ui/forum/SortLinks";
import { ThreadList } from "~/ui/forum/ThreadList";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { usePageData } from "~/ui/page-data";
import { CommunityLinks } from "~/ui/standing/CommunityLinks";

/** Read most of all: rendered directly, see docs/decisions/0004. */
export const handle = { direct: true };

export const loader = loaderOf(async (ctx, { url, page }) => {
	const query = parseInput(listQuery, Object.fromEntries(url.searchParams));
	page.cacheTags = [listPages(ctx.brand.id), standingPages(ctx.brand.id)];
	const [categories, threads, pinned, switches, recognition, meetups] = await Promise.all([
		listCategories(ctx),
		listThreads(ctx, query),
		query.cursor || query.kind || query.sort !== "latest" ? [] : listPinned(ctx),
		runningSwitches(ctx),
		readHome(ctx),
		areMeetupsShown(ctx),
	]);
	return {
		brand: ctx.brand,
		categories,
		threads,
		pinned,
		switches,
		recognition,
		meetups,
		query,
		search: url.search,
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data
		? pageMeta(data.brand, {
				title: data.brand.name,
				description: data.brand.tagline,
				canonical: "/",
				noIndex: data.search !== "",
			})
		: [];

export default function Home() {
	const { categories, threads, pinned, switches, recognition, meetups, query, search } =
		usePageData<typeof loader>();
	const { brand } = useForum();
	const t = useTranslate();
	const pinnedIds = new Set(pinned.map(({ id }) => id));
	return (
		<div className="page with-aside">
			<section className="home-head">
				<div>
					<h1>{t("forum:home-title", { brand: brand.name })}</h1>
					{brand.tagline ? <p>{brand.tagline}</p> : null}
				</div>
				<a className="button" href="/new">
					<Icon name="plus" /> {t("forum:new-thread")}
				</a>
			</section>
			<section className="column" aria-label={t("forum:threads-label")}>
				<SwitchBanner switches={switches} />
				<SortLinks path="/" sort={query.sort} kind={query.kind ?? null} />
				<h2 className="hidden">{t("forum:threads-label")}</h2>
				{threads.items.length === 0 ? (
					<EmptyState icon="message-circle" title={t("forum:empty.title")}>
						<p>{t("forum:empty.text")}</p>
						<a className="button" href="/new">
							{t("forum:new-thread")}
						</a>
					</EmptyState>
				) : (
					<ThreadList threads={[...pinned, ...threads.items.filter(({ id }) => !pinnedIds.has(id))]} />
				)}
				<MoreLink path="/" search={search} nextCursor={threads.nextCursor} />
			</section>
			<aside aria-label={t("forum:categories")}>
				<h2>{t("forum:categories")}</h2>
				<CategoryCards categories={categories} />
				<CommunityLinks recognition={recognition} meetups={meetups} />
			</aside>
		</div>
	);
}
