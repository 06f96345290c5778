import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadSearch } from "~/http/search/load-search.server";
import searchStyles from "~/styles/search.css?url";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { usePageData } from "~/ui/page-data";
import { addressWith } from "~/ui/search/address";
import { HelpHits } from "~/ui/search/HelpHits";
import { HitList } from "~/ui/search/HitList";
import { NothingFound } from "~/ui/search/NothingFound";
import { SearchFacets } from "~/ui/search/SearchFacets";
import { SearchForm } from "~/ui/search/SearchForm";
import { TypeLinks } from "~/ui/search/TypeLinks";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: searchStyles }];

/** Read often, and never from the page cache: rendered directly, see docs/decisions/0004. */
export const handle = { direct: true };

export const loader = loaderOf(async (ctx, { url }) => loadSearch(ctx, url));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Search() {
	const { words, search, found, help, sort, kept, from, to, narrowed } = usePageData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page search-page">
			<h1>{t("search:title")}</h1>
			<SearchForm words={words} kept={kept as [string, string][]} from={from} to={to} />
			{found === null ? (
				<p className="hint">{t("search:begin")}</p>
			) : (
				<>
					{found.fallback ? (
						<p className="notice" role="status">
							{t("search:fallback")}
						</p>
					) : null}
					<TypeLinks search={search} sort={sort} />
					<div className="search-results">
						<section aria-label={t("search:hits")}>
							<HelpHits hits={help} />
							{found.items.length === 0 ? (
								<NothingFound {...{ words, search, narrowed }} suggestion={found.suggestion} />
							) : (
								<>
									{found.suggestion ? (
										<p className="hint">
											{t("search:did-you-mean")}{" "}
											<a href={addressWith(search, { q: found.suggestion })}>{found.suggestion}</a>
										</p>
									) : null}
									<HitList hits={found.items as never} />
									<MoreLink path="/search" search={search} nextCursor={found.nextCursor} />
								</>
							)}
						</section>
						<SearchFacets facets={found.facets} search={search} />
					</div>
				</>
			)}
		</div>
	);
}
