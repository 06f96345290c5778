import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireManager } from "~/features/ambassadors/index.server";
import { actionOf } from "~/http/action-of.server";
import { actOnManaging } from "~/http/ambassadors/act-on-managing.server";
import { loadManaging } from "~/http/ambassadors/load-managing.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import adminStyles from "~/styles/admin.css?url";
import ambassadorStyles from "~/styles/ambassadors.css?url";
import standingStyles from "~/styles/standing.css?url";
import { AmbassadorsPage } from "~/ui/ambassadors/AmbassadorsPage";
import { ApplicationCard } from "~/ui/ambassadors/ApplicationCard";
import { InviteForm } from "~/ui/ambassadors/InviteForm";
import { RenewAllForm } from "~/ui/ambassadors/RenewAllForm";
import { TermCard } from "~/ui/ambassadors/TermCard";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles, ambassadorStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf((ctx, { url }) => loadManaging(ctx, url));

export const action = actionOf(async (ctx, { fields }) => {
	requireManager(ctx);
	return redirect(`/admin/ambassadors?${await actOnManaging(ctx, fields)}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminAmbassadors() {
	const { title, programme, applications, terms, saved, renewed } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const failureOfTerm = (id: number) => (failure?.values.term === String(id) ? failure : null);
	const failureOfApplication = (id: number) => (failure?.values.application === String(id) ? failure : null);
	if (!programme.enabled)
		return (
			<AmbassadorsPage title={title} enabled={false}>
				<p className="notice">{t("ambassadors:admin.off")}</p>
			</AmbassadorsPage>
		);
	return (
		<AmbassadorsPage title={title} text={t("ambassadors:admin.text")} saved={saved} failure={failure} enabled>
			{renewed >= 0 ? (
				<p className="notice good" role="status">
					{t("ambassadors:admin.renewed", { count: renewed })}
				</p>
			) : null}
			<section className="stack" aria-labelledby="applications">
				<h2 id="applications">{t("ambassadors:admin.applications")}</h2>
				{applications.length === 0 ? <p className="hint">{t("ambassadors:admin.no-applications")}</p> : null}
				{applications.map((application) => (
					<ApplicationCard
						key={application.id}
						application={application as never}
						programme={programme}
						failure={failureOfApplication(application.id)}
					/>
				))}
			</section>
			<section className="stack" aria-labelledby="terms">
				<h2 id="terms">{t("ambassadors:admin.terms")}</h2>
				<RenewAllForm count={terms.filter((term) => term.renewable && term.qualifies).length} />
				{terms.length === 0 ? <p className="hint">{t("ambassadors:admin.no-terms")}</p> : null}
				{terms.map((term) => (
					<TermCard
						key={term.id}
						term={term as never}
						programme={programme}
						failure={failureOfTerm(term.id)}
					/>
				))}
			</section>
			<InviteForm failure={failure?.values.intent === "invite" ? failure : null} />
		</AmbassadorsPage>
	);
}
