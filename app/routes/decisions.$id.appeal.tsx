import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { appealInput } from "~/features/moderation/contract";
import { appealDecision, readStatement } from "~/features/moderation/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { AppealForm } from "~/ui/decisions/AppealForm";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

/** Where an appeal that did not go through keeps its text. */
export const loader = loaderOf(async (ctx, { params }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const statement = await readStatement(ctx, parseInput(id.catch(0), params.id));
	return { brand: ctx.brand, statement, title: translator(ctx.locale)("decisions:appeal.title") };
});

export const action = actionOf(async (ctx, { params, fields }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const statement = await readStatement(ctx, parseInput(id.catch(0), params.id));
	await appealDecision(ctx, statement.decisionId, parseInput(appealInput, fields));
	return redirect(`/decisions/${statement.id}#appeal`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Appeal() {
	const { statement, title } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<p className="post-facts">
				<a href={`/decisions/${statement.id}`}>{t("decisions:statement-title")}</a>
			</p>
			<h1>{title}</h1>
			<AppealForm statementId={statement.id} failure={failureOf(useActionData())} />
		</div>
	);
}
