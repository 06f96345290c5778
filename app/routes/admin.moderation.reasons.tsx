import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { loadReasons, saveReasonForm } from "~/http/stewardship/reasons.server";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { ModerationPage } from "~/ui/stewardship/ModerationPage";
import { ReasonForm } from "~/ui/stewardship/ReasonForm";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadReasons(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await saveReasonForm(ctx, fields);
	return redirect("/admin/moderation/reasons?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Reasons() {
	const { title, reasons, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const failedNew = failure?.values.isNew === "on";
	const failureFor = (code: string) => (!failedNew && failure?.values.code === code ? failure : null);
	return (
		<ModerationPage title={title} text={t("stewardship:reasons-text")} saved={saved} failure={failure}>
			<div className="reason-list">
				{reasons.map(({ reason, name, usual }) => (
					<details className="panel" key={reason.code} open={failureFor(reason.code) !== null}>
						<summary>
							<strong>{name}</strong>{" "}
							<span className="hint">
								{[
									reason.clause,
									t("stewardship:reason.strikes", { count: reason.weight }),
									reason.archivedAt ? t("stewardship:reason.is-archived") : "",
								]
									.filter(Boolean)
									.join(" · ")}
							</span>
						</summary>
						<ReasonForm reason={reason as never} usual={usual} failure={failureFor(reason.code)} />
					</details>
				))}
				<details className="panel" open={failedNew}>
					<summary>
						<strong>{t("stewardship:reason.new")}</strong>
					</summary>
					<ReasonForm reason={null} usual={{}} failure={failedNew ? failure : null} />
				</details>
			</div>
		</ModerationPage>
	);
}
