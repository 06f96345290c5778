import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rehearse } from "~/features/rules/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { kindsInOrder, rulesInOrder } from "~/http/stewardship/rules-in-order.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { useTranslate } from "~/ui/forum-context";
import { ModerationPage } from "~/ui/stewardship/ModerationPage";
import { NewRule } from "~/ui/stewardship/NewRule";
import { RuleCard } from "~/ui/stewardship/RuleCard";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("stewardship:rules-title"),
		rules: await rulesInOrder(ctx),
		kinds: kindsInOrder,
		saved: url.searchParams.has("saved"),
	};
});

/** Starts a rehearsal of a rule as it is saved. */
export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const rehearsalId = await rehearse(ctx, { ruleId: parseInput(id, fields.rehearse) });
	return redirect(`/admin/moderation/rehearsals/${rehearsalId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function ScreeningRules() {
	const { title, rules, kinds, saved } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<ModerationPage title={title} text={t("stewardship:rules-text")} saved={saved}>
			{rules.length === 0 ? <p className="notice">{t("stewardship:rules-none")}</p> : null}
			<ol className="stack rule-list">
				{rules.map((rule) => (
					<RuleCard key={rule.id} rule={rule as never} />
				))}
			</ol>
			<NewRule kinds={kinds} />
		</ModerationPage>
	);
}
