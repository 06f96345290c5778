import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { actOnLevels } from "~/http/standing/act-on-levels.server";
import { loadLevels } from "~/http/standing/load-levels.server";
import adminStyles from "~/styles/admin.css?url";
import standingStyles from "~/styles/standing.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { LevelCounts } from "~/ui/standing/LevelCounts";
import { LevelSwitch } from "~/ui/standing/LevelSwitch";
import { LevelsForm } from "~/ui/standing/LevelsForm";
import { StandingPage } from "~/ui/standing/StandingPage";
import { TrialNotice } from "~/ui/standing/TrialNotice";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadLevels(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const tried = await actOnLevels(ctx, fields);
	return tried ? data({ tried }) : redirect("/admin/levels?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
	loaded ? pageMeta(loaded.brand, { title: loaded.title, noIndex: true }) : [];

export default function AdminLevels() {
	const { title, available, enabled, settings, saved, ...loaded } = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	const tried = given && "tried" in given ? given.tried : failure ? null : loaded.tried;
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("levels:admin-text")} saved={saved && !tried} failure={failure}>
			{available ? <LevelSwitch enabled={enabled} /> : <p>{t("errors:standing.off")}</p>}
			{enabled ? (
				<>
					{tried ? <TrialNotice trial={tried} again="/admin/levels?tried" /> : null}
					{tried?.found ? <LevelCounts counts={tried.found.counts} /> : null}
					<LevelsForm settings={tried?.asked.settings ?? settings} failure={failure} />
				</>
			) : null}
		</StandingPage>
	);
}
