import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireManager } from "~/features/ambassadors/index.server";
import { actionOf } from "~/http/action-of.server";
import { actOnMissionDesk } from "~/http/ambassadors/act-on-mission-desk.server";
import { loadMissionDesk } from "~/http/ambassadors/load-mission-desk.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import adminStyles from "~/styles/admin.css?url";
import ambassadorStyles from "~/styles/ambassadors.css?url";
import { AmbassadorsPage } from "~/ui/ambassadors/AmbassadorsPage";
import { MissionForm } from "~/ui/ambassadors/MissionForm";
import { MissionRow } from "~/ui/ambassadors/MissionRow";
import { TaskCard } from "~/ui/ambassadors/TaskCard";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () =>
	[adminStyles, ambassadorStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf((ctx, { url }) => loadMissionDesk(ctx, url));

export const action = actionOf(async (ctx, { fields }) => {
	requireManager(ctx);
	await actOnMissionDesk(ctx, fields);
	return redirect("/admin/ambassadors/missions?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminMissions() {
	const { title, missions, tasks, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const reviewed = failure?.values.intent === "review" ? failure : null;
	return (
		<AmbassadorsPage title={title} text={t("ambassadors:desk.text")} saved={saved} failure={failure} enabled>
			<section className="stack" aria-labelledby="waiting">
				<h2 id="waiting">{t("ambassadors:desk.waiting")}</h2>
				{tasks.length === 0 ? <p className="hint">{t("ambassadors:desk.nothing")}</p> : null}
				{tasks.map((task) => (
					<TaskCard
						key={`${task.missionId}-${task.memberId}`}
						task={task as never}
						failure={
							reviewed?.values.mission === String(task.missionId) &&
							reviewed.values.member === String(task.memberId)
								? reviewed
								: null
						}
					/>
				))}
			</section>
			<section className="stack" aria-labelledby="running">
				<h2 id="running">{t("ambassadors:desk.running")}</h2>
				{missions.length === 0 ? <p className="hint">{t("ambassadors:no-missions")}</p> : null}
				{missions.map((mission) => (
					<MissionRow key={mission.id} mission={mission as never} />
				))}
			</section>
			<MissionForm failure={failure?.values.intent === "set" ? failure : null} />
		</AmbassadorsPage>
	);
}
