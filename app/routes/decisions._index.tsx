import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	listOwnReports,
	listOwnWaiting,
	listStatements,
	reasonLabel,
} from "~/features/moderation/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { inReadersLanguage } from "~/http/statement-text.server";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import styles from "~/styles/decisions.css?url";
import { OwnReports } from "~/ui/decisions/OwnReports";
import { OwnWaiting } from "~/ui/decisions/OwnWaiting";
import { StatementList } from "~/ui/decisions/StatementList";
import { EmptyState } from "~/ui/EmptyState";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = loaderOf(async (ctx) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const [statements, waiting, reports] = await Promise.all([
		listStatements(ctx),
		listOwnWaiting(ctx),
		listOwnReports(ctx),
	]);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("decisions:title"),
		statements: await inReadersLanguage(ctx, statements),
		waiting,
		reports: reports.map(({ reason, ...report }) => ({ ...report, reason: reasonLabel(reason, ctx.locale) })),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Decisions() {
	const { title, statements, waiting, reports } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<header className="stack">
				<h1>{title}</h1>
				<p className="hint">{t("decisions:intro")}</p>
			</header>
			{waiting.length > 0 ? <OwnWaiting waiting={waiting} /> : null}
			{statements.length > 0 ? (
				<StatementList statements={statements} />
			) : (
				<EmptyState icon="shield" title={t("decisions:empty")}>
					<p>{t("decisions:empty-text")}</p>
				</EmptyState>
			)}
			{reports.length > 0 ? <OwnReports reports={reports} /> : null}
		</div>
	);
}
