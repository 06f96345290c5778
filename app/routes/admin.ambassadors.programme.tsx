import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { actOnSetup } from "~/http/ambassadors/act-on-setup.server";
import { loadSetup } from "~/http/ambassadors/load-setup.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import adminStyles from "~/styles/admin.css?url";
import ambassadorStyles from "~/styles/ambassadors.css?url";
import { AgreementForm } from "~/ui/ambassadors/AgreementForm";
import { AmbassadorsPage } from "~/ui/ambassadors/AmbassadorsPage";
import { LoungePanel } from "~/ui/ambassadors/LoungePanel";
import { ProgrammeForm } from "~/ui/ambassadors/ProgrammeForm";
import { SwitchProgrammeForm } from "~/ui/ambassadors/SwitchProgrammeForm";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () =>
	[adminStyles, ambassadorStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadSetup(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await actOnSetup(ctx, fields);
	return redirect("/admin/ambassadors/programme?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminProgramme() {
	const { title, programme, counted, agreementVersion, texts, lounges, saved } =
		useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const { enabled } = programme;
	const of = (intent: string) => (failure?.values.intent === intent ? failure : null);
	return (
		<AmbassadorsPage
			title={title}
			text={t("ambassadors:setup.text")}
			saved={saved}
			failure={failure}
			enabled={enabled}
		>
			{counted ? null : <p className="notice warn">{t("ambassadors:setup.no-points")}</p>}
			<SwitchProgrammeForm enabled={enabled} />
			<ProgrammeForm programme={programme} failure={of("programme")} />
			<AgreementForm version={agreementVersion} texts={texts} failure={of("agreement")} />
			{enabled ? <LoungePanel tiers={programme.tiers} lounges={lounges} /> : null}
		</AmbassadorsPage>
	);
}
