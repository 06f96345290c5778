import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
	readModerationSettings,
	saveModerationSettings,
	settingsForm,
} from "~/features/moderation/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { ModerationPage } from "~/ui/stewardship/ModerationPage";
import { SettingsForm } from "~/ui/stewardship/SettingsForm";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("stewardship:settings-title"),
		settings: await readModerationSettings(ctx),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await saveModerationSettings(ctx, parseInput(settingsForm, fields));
	return redirect("/admin/moderation?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function ModerationSettings() {
	const { title, settings, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<ModerationPage title={title} text={t("stewardship:settings-text")} saved={saved} failure={failure}>
			<SettingsForm settings={settings} failure={failure} />
		</ModerationPage>
	);
}
