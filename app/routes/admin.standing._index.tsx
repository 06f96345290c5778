import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { actOnRules } from "~/http/standing/act-on-rules.server";
import { loadRules } from "~/http/standing/load-rules.server";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { RulesForm } from "~/ui/standing/RulesForm";
import { SimulationPanel } from "~/ui/standing/SimulationPanel";
import { StandingPage } from "~/ui/standing/StandingPage";
import { SwitchForm } from "~/ui/standing/SwitchForm";
import { TrialNotice } from "~/ui/standing/TrialNotice";
import { Time } from "~/ui/Time";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadRules(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const tried = await actOnRules(ctx, fields);
	return tried ? data({ tried }) : redirect("/admin/standing?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
	loaded ? pageMeta(loaded.brand, { title: loaded.title, noIndex: true }) : [];

export default function StandingRules() {
	const { title, enabled, version, appliesFrom, settings, saved, ...loaded } = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	const tried = given && "tried" in given ? given.tried : failure ? null : loaded.tried;
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("standing:admin-text")} saved={saved && !tried} failure={failure}>
			<SwitchForm enabled={enabled} />
			{enabled ? (
				<>
					{tried ? <TrialNotice trial={tried} again="/admin/standing?tried" /> : null}
					{tried?.found ? <SimulationPanel simulation={tried.found} /> : null}
					<p className="hint">
						{version === 1 ? (
							t("standing:built-in")
						) : (
							<>
								{t("standing:applies", { version })} <Time at={appliesFrom} />
							</>
						)}
					</p>
					<RulesForm
						settings={tried?.asked.settings ?? settings}
						since={tried?.asked.since ?? "now"}
						failure={failure}
					/>
				</>
			) : null}
		</StandingPage>
	);
}
