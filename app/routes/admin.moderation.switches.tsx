import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireStaff } from "~/features/moderation/index.server";
import { endSwitch } from "~/features/rules/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadSwitches } from "~/http/stewardship/load-switches.server";
import { startSwitchFrom } from "~/http/stewardship/start-switch-from.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { ModerationPage } from "~/ui/stewardship/ModerationPage";
import { SwitchForm } from "~/ui/stewardship/SwitchForm";
import { SwitchItem } from "~/ui/stewardship/SwitchItem";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireStaff(ctx.actor);
	return loadSwitches(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireStaff(ctx.actor);
	if (fields.end !== undefined) await endSwitch(ctx, parseInput(id, fields.end));
	else await startSwitchFrom(ctx, fields);
	return redirect("/admin/moderation/switches?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Switches() {
	const { title, running, past, categories, mayForum, tomorrow, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<ModerationPage title={title} text={t("stewardship:switches-text")} saved={saved} failure={failure}>
			<section aria-labelledby="running" className="stack">
				<h2 id="running">{t("stewardship:switch.running")}</h2>
				{running.length === 0 ? (
					<p className="hint">{t("stewardship:switch.none")}</p>
				) : (
					<ul className="panel">
						{running.map((found) => (
							<SwitchItem key={found.id} found={found as never} mayEnd={found.mayEnd} />
						))}
					</ul>
				)}
			</section>
			<SwitchForm categories={categories} mayForum={mayForum} tomorrow={tomorrow} failure={failure} />
			{past.length > 0 ? (
				<section aria-labelledby="past" className="stack">
					<h2 id="past">{t("stewardship:switch.past")}</h2>
					<ul className="panel">
						{past.map((found) => (
							<SwitchItem key={found.id} found={found as never} mayEnd={false} />
						))}
					</ul>
				</section>
			) : null}
		</ModerationPage>
	);
}
