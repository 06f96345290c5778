import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { actOnMissions } from "~/http/ambassadors/act-on-missions.server";
import { loadMissions } from "~/http/ambassadors/load-missions.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import ambassadorStyles from "~/styles/ambassadors.css?url";
import { MissionCard } from "~/ui/ambassadors/MissionCard";
import { EmptyState } from "~/ui/EmptyState";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: ambassadorStyles }];

export const loader = loaderOf((ctx, { url }) => loadMissions(ctx, url));

export const action = actionOf(async (ctx, { fields }) => {
	await actOnMissions(ctx, fields);
	return redirect("/ambassadors/missions?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Missions() {
	const { title, missions, takes, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<p>
				<a href="/ambassadors">{t("ambassadors:back")}</a>
			</p>
			<h1>{title}</h1>
			<p className="hint">{t("ambassadors:missions-text")}</p>
			{saved && !failure ? (
				<p className="notice good" role="status">
					{t("common:saved")}
				</p>
			) : null}
			<FormProblem failure={failure} />
			{missions.length === 0 ? <EmptyState icon="flag" title={t("ambassadors:no-missions")} /> : null}
			{missions.map((mission) => (
				<MissionCard
					key={mission.id}
					mission={mission as never}
					takes={takes}
					failure={failure?.values.mission === String(mission.id) ? failure : null}
				/>
			))}
		</div>
	);
}
