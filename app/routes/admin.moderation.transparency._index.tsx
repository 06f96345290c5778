import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { loadReport } from "~/http/stewardship/load-report.server";
import { recordOrderForm } from "~/http/stewardship/record-order-form.server";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { ModerationPage } from "~/ui/stewardship/ModerationPage";
import { OrderForm } from "~/ui/stewardship/OrderForm";
import { OrderNotice } from "~/ui/stewardship/OrderNotice";
import { PeriodForm } from "~/ui/stewardship/PeriodForm";
import { TransparencyReport } from "~/ui/stewardship/TransparencyReport";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return loadReport(ctx, url);
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const { reference, caseId } = await recordOrderForm(ctx, fields);
	const told = new URLSearchParams({ order: reference, case: String(caseId) });
	return redirect(`/admin/moderation/transparency?${told}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function TransparencyPage() {
	const { title, from, until, isAsAsked, report, names, choices, order } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<ModerationPage title={title} text={t("stewardship:transparency-text")} failure={failure}>
			<OrderNotice order={order} />
			{failure ? <OrderForm reasons={choices} failure={failure} /> : null}
			{isAsAsked ? null : <p className="notice warn">{t("stewardship:report.period-problem")}</p>}
			<PeriodForm from={from} until={until} />
			<TransparencyReport report={report} reasons={names} />
			{failure ? null : <OrderForm reasons={choices} failure={null} />}
		</ModerationPage>
	);
}
