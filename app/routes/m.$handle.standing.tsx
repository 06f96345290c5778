import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadLedger } from "~/http/standing/load-ledger.server";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { EntryList } from "~/ui/standing/EntryList";
import { LevelPanel } from "~/ui/standing/LevelPanel";
import { PriceList } from "~/ui/standing/PriceList";
import { RuleSums } from "~/ui/standing/RuleSums";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf(async (ctx, { params, url }) => ({
	...(await loadLedger(ctx, params.handle ?? "", url.searchParams.get("cursor"))),
	search: url.search,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Ledger() {
	const { title, member, standing, level, changes, isOwn, sums, entries, settings, search } =
		useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<p>
				<a href={`/m/${member.handle}`}>{t("standing:back")}</a>
			</p>
			<h1>{title}</h1>
			<p>
				<strong>{t("standing:points", { count: standing.points })}</strong>.{" "}
				{t("standing:credit", { credit: standing.credit })}
			</p>
			<p className="hint">
				{t("standing:page-text")} {isOwn ? t("standing:private") : null}
			</p>
			{level ? <LevelPanel level={level as never} changes={changes as never} /> : null}
			{sums.length > 0 ? (
				<section aria-labelledby="sums">
					<h2 id="sums">{t("standing:sums")}</h2>
					<RuleSums sums={sums} />
				</section>
			) : null}
			<section aria-labelledby="entries">
				<h2 id="entries">{t("standing:entries")}</h2>
				{entries.items.length === 0 ? (
					<EmptyState icon="sprout" title={t("standing:nothing")}>
						{t("standing:nothing-text")}
					</EmptyState>
				) : (
					<EntryList entries={entries.items as never} />
				)}
				<MoreLink path={`/m/${member.handle}/standing`} search={search} nextCursor={entries.nextCursor} />
			</section>
			{settings ? (
				<section aria-labelledby="how">
					<h2 id="how">{t("standing:how")}</h2>
					<PriceList settings={settings} />
					<p className="hint">
						{settings.vestDays === 0
							? t("standing:vest-now")
							: t("standing:vest", { count: settings.vestDays })}
					</p>
				</section>
			) : null}
		</div>
	);
}
