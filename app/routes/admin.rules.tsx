import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rulesForm } from "~/features/rules/contract";
import { publishRules, readRulesDocuments } from "~/features/rules/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { locales } from "~/platform/identity";
import { parseInput } from "~/platform/parse-input";
import { writeMarkdown } from "~/platform/rich-text/write-markdown";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { Field, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { languageNames } from "~/ui/language-names";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const documents = await readRulesDocuments(ctx);
	const texts = locales.map((locale) => ({
		locale,
		markdown: documents[locale] ? writeMarkdown(documents[locale]) : "",
	}));
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("admin:rules-title"),
		texts,
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await publishRules(ctx, parseInput(rulesForm, fields));
	return redirect("/admin/rules?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminRules() {
	const { brand, title, texts, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const version = brand.rulesVersion;
	return (
		<AdminPage
			title={title}
			text={`${t("admin:rules-text")} ${version > 0 ? t("admin:rules-version", { version }) : t("admin:rules-none")}`}
			saved={saved}
			failure={failure}
		>
			<form method="post" className="stack" data-once>
				{texts.map(({ locale, markdown }) => (
					<section className="panel" key={locale}>
						<Field
							name={`text-${locale}`}
							label={t("admin:rules-language", { language: languageNames[locale] })}
							failure={failure}
						>
							{(attributes) => (
								<textarea
									{...attributes}
									lang={locale}
									rows={9}
									defaultValue={failure?.values[`text-${locale}`] ?? markdown}
								/>
							)}
						</Field>
						{version > 0 ? (
							<TextField
								name={`note-${locale}`}
								label={t("admin:rules-note", { language: languageNames[locale] })}
								hint={t("admin:rules-note-hint")}
								failure={failure}
								lang={locale}
								maxLength={1000}
							/>
						) : null}
					</section>
				))}
				<div className="form-actions">
					<button className="button" type="submit">
						{t("admin:rules-publish")}
					</button>
				</div>
			</form>
		</AdminPage>
	);
}
