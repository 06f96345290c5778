import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { loaderOf } from "~/http/loader-of.server";
import { loadMeetups } from "~/http/meetups/load-meetups.server";
import { pageMeta } from "~/http/page-meta";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useForum, useTranslate } from "~/ui/forum-context";
import { MeetupList } from "~/ui/meetups/MeetupList";
import { usePageData } from "~/ui/page-data";

export const handle = { direct: true };

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf((ctx, { url }) => loadMeetups(ctx, url));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/meetups" }) : [];

export default function Meetups() {
	const { title, upcoming, past, mayCome } = usePageData<typeof loader>();
	const { actor } = useForum();
	const t = useTranslate();
	const isOwner = actor?.role === "owner";
	const isEmpty = upcoming?.items.length === 0 && past?.items.length === 0;
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<p className="hint">{t("meetups:text")}</p>
			{isEmpty ? (
				<EmptyState icon="calendar" title={t("meetups:none")}>
					<p>{t(isOwner ? "meetups:none-owner" : "meetups:none-text")}</p>
				</EmptyState>
			) : null}
			{isOwner ? (
				<p>
					<a className="button secondary" href="/admin/meetups">
						{t("meetups:new")}
					</a>
				</p>
			) : null}
			{upcoming && !isEmpty ? (
				<section aria-labelledby="upcoming" className="stack">
					<h2 id="upcoming">{t("meetups:upcoming")}</h2>
					{upcoming.items.length === 0 ? <p className="hint">{t("meetups:none-upcoming")}</p> : null}
					<MeetupList meetups={upcoming.items} mayCome={mayCome} />
					<MoreLink path="/meetups" search="?when=upcoming" nextCursor={upcoming.nextCursor} />
				</section>
			) : null}
			{past && past.items.length > 0 ? (
				<section aria-labelledby="past" className="stack">
					<h2 id="past">{t("meetups:past")}</h2>
					<MeetupList meetups={past.items} mayCome={mayCome} />
					<MoreLink path="/meetups" search="?when=past" nextCursor={past.nextCursor} />
				</section>
			) : null}
			{upcoming && past ? null : (
				<p>
					<a href="/meetups">{t("meetups:all")}</a>
				</p>
			)}
		</div>
	);
}
