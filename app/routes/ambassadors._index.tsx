import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { actOnProgramme } from "~/http/ambassadors/act-on-programme.server";
import { loadProgramme } from "~/http/ambassadors/load-programme.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import ambassadorStyles from "~/styles/ambassadors.css?url";
import standingStyles from "~/styles/standing.css?url";
import { AgreementText } from "~/ui/ambassadors/AgreementText";
import { ApplyForm } from "~/ui/ambassadors/ApplyForm";
import { MembershipPanel } from "~/ui/ambassadors/MembershipPanel";
import { PreferenceForm } from "~/ui/ambassadors/PreferenceForm";
import { TierList } from "~/ui/ambassadors/TierList";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () =>
	[standingStyles, ambassadorStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf((ctx, { url }) => loadProgramme(ctx, url));

export const action = actionOf(async (ctx, { fields }) => {
	await actOnProgramme(ctx, fields);
	return redirect("/ambassadors?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/ambassadors" }) : [];

export default function Ambassadors() {
	const { title, programme, agreement, membership, lounges, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const { term } = membership ?? { term: null };
	return (
		<div className="page">
			<h1>{title}</h1>
			<p>{t("ambassadors:text", { months: programme.termMonths, days: programme.windowDays })}</p>
			{saved && !failure ? (
				<p className="notice good" role="status">
					{t("common:saved")}
				</p>
			) : null}
			<FormProblem failure={failure} />
			{membership ? (
				<MembershipPanel
					programme={programme}
					membership={membership as never}
					agreement={agreement}
					lounges={lounges}
				/>
			) : null}
			<section aria-labelledby="tiers" className="stack">
				<h2 id="tiers">{t("ambassadors:tiers-title")}</h2>
				<TierList programme={programme} membership={membership as never} />
			</section>
			{membership ? (
				<ApplyForm programme={programme} membership={membership as never} failure={failure} />
			) : (
				<p className="hint">{t("ambassadors:sign-in")}</p>
			)}
			{term && term.state !== "offered" ? (
				<PreferenceForm membership={membership as never} earlyAccess={programme.earlyAccess} />
			) : null}
			{agreement && !term ? <AgreementText agreement={agreement} folded /> : null}
		</div>
	);
}
