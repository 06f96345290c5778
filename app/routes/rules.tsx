import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptance } from "~/features/rules/contract";
import { acceptRules, readRules } from "~/features/rules/index.server";
import { actionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { safeReturn } from "~/platform/http/safe-return";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { ChangedLines } from "~/ui/ChangedLines";
import { EmptyState } from "~/ui/EmptyState";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";

export const loader = loaderOf(async (ctx, { url, page }) => {
	page.cacheTags = [];
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("account:rules-title", { brand: ctx.brand.name }),
		rules: await readRules(ctx),
		next: safeReturn(url.searchParams.get("next"), "/"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	const { version, next } = parseInput(acceptance, fields);
	await acceptRules(ctx, version);
	return backTo({ back: next }, "/");
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/rules" }) : [];

export default function Rules() {
	const { title, rules, next } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const { actor } = useForum();
	const t = useTranslate();
	if (!rules) return <EmptyState icon="shield" title={t("account:rules-none")} />;
	const accepted = actor !== null && actor.acceptedRules >= rules.version;
	return (
		<div className="page narrow">
			<header>
				<h1>{title}</h1>
				<p className="post-facts">
					{t("account:rules-version", { version: rules.version })} <Time at={rules.publishedAt} />
				</p>
			</header>
			<FormProblem failure={failure} />
			{actor && !accepted ? (
				<p className="notice warn">
					{t(actor.acceptedRules > 0 ? "account:rules-again" : "account:rules-please")}
				</p>
			) : null}
			{rules.changes.length > 0 ? (
				<section className="panel">
					<h2>{t("account:rules-changed-title")}</h2>
					<ul>
						{rules.changes.map(({ version, changeNote }) => (
							<li key={version}>
								<strong>{t("account:rules-changed-version", { version })}</strong>{" "}
								{changeNote || t("account:rules-changed-unnamed")}
							</li>
						))}
					</ul>
					{rules.changedLines.length > 0 ? <ChangedLines lines={rules.changedLines} /> : null}
				</section>
			) : null}
			<div className="prose panel" dangerouslySetInnerHTML={{ __html: rules.bodyHtml }} />
			{actor && !accepted ? (
				<form method="post" data-once>
					<input type="hidden" name="version" value={rules.version} />
					<input type="hidden" name="next" value={next} />
					<button className="button" type="submit">
						<Icon name="check" /> {t("account:rules-accept")}
					</button>
				</form>
			) : null}
			{accepted ? <p className="notice good">{t("account:rules-accepted")}</p> : null}
		</div>
	);
}
