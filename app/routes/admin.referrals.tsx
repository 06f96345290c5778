import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { referralStates } from "~/features/referrals/contract";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { actOnReferrals, loadReferrals } from "~/http/referrals/manage-referrals.server";
import { requireOwner } from "~/http/require-owner.server";
import adminStyles from "~/styles/admin.css?url";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { failureOf } from "~/ui/failure-of";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { ReferralForm } from "~/ui/referrals/ReferralForm";
import { ReferralItem } from "~/ui/referrals/ReferralItem";
import { StandingPage } from "~/ui/standing/StandingPage";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadReferrals(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await actOnReferrals(ctx, fields);
	return redirect("/admin/referrals?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminReferrals() {
	const { title, setting, rewards, referrals, state, saved, search } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("referrals:admin-text")} saved={saved} failure={failure}>
			<ReferralForm setting={setting} rewards={rewards} failure={failure} />
			<section className="stack" aria-labelledby="referral-list">
				<h2 id="referral-list">{t("referrals:list")}</h2>
				<nav className="filters" aria-label={t("referrals:filter")}>
					<ul>
						{[null, ...referralStates].map((one) => (
							<li key={one ?? "all"}>
								<a
									href={one ? `/admin/referrals?state=${one}` : "/admin/referrals"}
									aria-current={state === one ? "page" : undefined}
								>
									{one ? t(`referrals:state.${one}`) : t("referrals:all")}
								</a>
							</li>
						))}
					</ul>
				</nav>
				{referrals.items.length === 0 ? (
					<EmptyState icon="users" title={t("referrals:none")}>
						<p>{t("referrals:none-text")}</p>
					</EmptyState>
				) : (
					<ul className="holder-list">
						{referrals.items.map((referral) => (
							<ReferralItem key={referral.id} referral={referral as never} />
						))}
					</ul>
				)}
				<MoreLink path="/admin/referrals" search={search} nextCursor={referrals.nextCursor} />
			</section>
		</StandingPage>
	);
}
