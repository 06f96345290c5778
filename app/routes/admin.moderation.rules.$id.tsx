import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { archiveScreeningRule, rehearse, saveScreeningRule } from "~/features/rules/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { isFormRehearsed, loadRule, storedRule } from "~/http/stewardship/load-rule.server";
import { readRuleForm } from "~/http/stewardship/read-rule-form.server";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { ArchiveForm } from "~/ui/stewardship/ArchiveForm";
import { ModerationPage } from "~/ui/stewardship/ModerationPage";
import { RuleForm } from "~/ui/stewardship/RuleForm";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { params, url }) => {
	requireOwner(ctx);
	return loadRule(ctx, params.id, url);
});

export const action = actionOf(async (ctx, { params, fields }) => {
	requireOwner(ctx);
	const stored = await storedRule(ctx, params.id);
	if (fields.intent === "archive" && stored) {
		await archiveScreeningRule(ctx, stored.id);
		return redirect("/admin/moderation/rules?saved", 303);
	}
	const input = readRuleForm(fields, stored);
	if (fields.intent === "rehearse" && isFormRehearsed(input.kind)) {
		const rehearsalId = await rehearse(ctx, input);
		const meant = new URLSearchParams({ rule: String(stored?.id ?? ""), name: input.name });
		return redirect(`/admin/moderation/rehearsals/${rehearsalId}?${meant}`, 303);
	}
	const { id, secret } = await saveScreeningRule(ctx, input);
	return secret ? data({ secret, id }) : redirect("/admin/moderation/rules?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
	loaded ? pageMeta(loaded.brand, { title: loaded.title, noIndex: true }) : [];

export default function ScreeningRule() {
	const { title, rule, verdicts, canRehearse } = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	const t = useTranslate();
	if (given && "secret" in given)
		return (
			<ModerationPage title={title}>
				<section className="notice good" role="status">
					<p>{t("stewardship:rule.secret-made")}</p>
					<p className="secret">{given.secret}</p>
				</section>
				<p>
					<a className="button" href="/admin/moderation/rules">
						{t("stewardship:rule.all")}
					</a>
				</p>
			</ModerationPage>
		);
	return (
		<ModerationPage title={title} text={t(`stewardship:kind.${rule.kind}`)} failure={failure}>
			<RuleForm rule={rule} verdicts={verdicts} canRehearse={canRehearse} failure={failure} />
			{rule.id === null ? null : <ArchiveForm text={t("stewardship:rule.archive-text")} />}
		</ModerationPage>
	);
}
