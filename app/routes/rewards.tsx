import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { actOnOwnClaims } from "~/http/rewards/act-on-own-claims.server";
import { loadRewards } from "~/http/rewards/load-rewards.server";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";
import { OwnClaim } from "~/ui/rewards/OwnClaim";
import { RewardCard } from "~/ui/rewards/RewardCard";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf((ctx, { url }) => loadRewards(ctx, url));

export const action = actionOf(async (ctx, { fields }) => redirect(await actOnOwnClaims(ctx, fields), 303));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/rewards" }) : [];

export default function Rewards() {
	const { title, rewards, claims, credit, tier, claimed } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const { actor } = useForum();
	const t = useTranslate();
	return (
		<div className="page">
			<h1>{title}</h1>
			<p className="hint">{t("rewards:text")}</p>
			{claimed && !failure ? (
				<p className="notice good" role="status">
					{t("rewards:claimed")}
				</p>
			) : null}
			<FormProblem failure={failure} />
			{credit === null ? (
				actor ? null : (
					<p>
						<a href="/sign-in?next=/rewards">{t("rewards:sign-in")}</a>
					</p>
				)
			) : (
				<p>
					<strong>{t("rewards:credit", { count: credit })}</strong>{" "}
					<a href={`/m/${actor?.handle}/standing`}>{t("rewards:why")}</a>
				</p>
			)}
			{rewards.length === 0 ? (
				<EmptyState icon="sprout" title={t("rewards:none")}>
					<p>{t("rewards:none-text")}</p>
				</EmptyState>
			) : (
				<ul className="badge-list">
					{rewards.map((reward) => (
						<RewardCard key={reward.id} reward={reward} credit={credit} tier={tier} />
					))}
				</ul>
			)}
			{claims.length > 0 ? (
				<section aria-labelledby="claims" className="stack">
					<h2 id="claims">{t("rewards:own")}</h2>
					<ul className="holder-list">
						{claims.map((claim) => (
							<OwnClaim key={claim.id} claim={claim as never} failure={failure} />
						))}
					</ul>
				</section>
			) : null}
		</div>
	);
}
