import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { chooseTitle } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadBadge } from "~/http/standing/load-badges.server";
import standingStyles from "~/styles/standing.css?url";
import { Avatar } from "~/ui/Avatar";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useForum, useTranslate } from "~/ui/forum-context";
import { BadgeIcon } from "~/ui/standing/BadgeIcon";
import { BadgeProgress } from "~/ui/standing/BadgeList";
import { badgeCriteria, badgeText } from "~/ui/standing/badge-words";
import { CredentialPanel } from "~/ui/standing/CredentialPanel";
import { NominationForm } from "~/ui/standing/NominationForm";
import { Time } from "~/ui/Time";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf(async (ctx, { params, url }) => ({
	...(await loadBadge(ctx, params.slug ?? "", url.searchParams.get("cursor"))),
	nominated: url.searchParams.has("nominated"),
	search: url.search,
}));

export const action = actionOf(async (ctx, { params, fields }) => {
	await chooseTitle(ctx, params.slug ?? "", fields.on === "1");
	return redirect(`/badges/${params.slug}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: `/badges/${data.badge.slug}` }) : [];

export default function BadgePage() {
	const { title, badge, isTitle, mayNominate, nominated, holders, search } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const { locale, brand, actor } = useForum();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<p>
				<a href="/badges">{t("badges:all")}</a>
			</p>
			<h1>
				<BadgeIcon name={badge.icon} picture={badge.pictureId} /> {title}
			</h1>
			<FormProblem failure={failure} />
			{nominated ? (
				<p className="notice good" role="status">
					{t("badges:nominated")}
				</p>
			) : null}
			<p>{badgeText(t, locale, brand.locale, badge)}</p>
			<p className="hint">{badgeCriteria(t, badge)}</p>
			<BadgeProgress badge={badge} />
			{badge.times > 0 ? (
				<form method="post" className="form-actions">
					{isTitle ? <p>{t("badges:is-title")}</p> : null}
					<button className="button secondary" type="submit" name="on" value={isTitle ? "" : "1"}>
						{t(isTitle ? "badges:no-title" : "badges:as-title")}
					</button>
				</form>
			) : null}
			{badge.times > 0 && actor ? <CredentialPanel slug={badge.slug} handle={actor.handle} /> : null}
			{mayNominate ? <NominationForm slug={badge.slug} failure={null} /> : null}
			<h2>{t("badges:holders")}</h2>
			{holders.items.length === 0 ? <p className="hint">{t("badges:nobody")}</p> : null}
			<ul className="holder-list">
				{holders.items.map((holder) => (
					<li key={holder.memberId}>
						<Avatar handle={holder.handle} name={holder.name} picture={holder.avatarId} />{" "}
						<a href={`/m/${holder.handle}`}>{holder.name}</a>{" "}
						<span className="post-facts">
							<Time at={holder.grantedAt} /> ·{" "}
							<a href={`/badges/${badge.slug}/credentials/${holder.handle}`}>
								{t("badges:credential-of", { name: holder.name })}
							</a>
						</span>
					</li>
				))}
			</ul>
			<MoreLink path={`/badges/${badge.slug}`} search={search} nextCursor={holders.nextCursor} />
		</div>
	);
}
