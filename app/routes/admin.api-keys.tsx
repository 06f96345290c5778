import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newApiKey, scopes } from "~/features/api-keys/contract";
import { createApiKey, listApiKeys, revokeApiKey } from "~/features/api-keys/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { ApiKeyTable } from "~/ui/ApiKeyTable";
import { FieldProblem, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("admin:api-keys-title"),
		keys: await listApiKeys(ctx),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	const owner = requireOwner(ctx);
	if (fields.revoke !== undefined) {
		await revokeApiKey(ctx, parseInput(id, fields.revoke));
		return redirect("/admin/api-keys?saved", 303);
	}
	const { secret } = await createApiKey(ctx, { ...parseInput(newApiKey, fields), memberId: owner.memberId });
	return data({ secret });
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
	loaded ? pageMeta(loaded.brand, { title: loaded.title, noIndex: true }) : [];

export default function ApiKeys() {
	const { title, keys, saved } = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	const ticked = failure ? (failure.values.scopes ?? "") : "read";
	const t = useTranslate();
	return (
		<AdminPage title={title} text={t("admin:api-keys-text")} saved={saved} failure={failure}>
			{given && "secret" in given ? (
				<section className="notice good" role="status">
					<p>{t("admin:api-key-made")}</p>
					<p className="secret">{given.secret}</p>
				</section>
			) : null}
			<ApiKeyTable keys={keys} />
			<form method="post" className="panel" data-once>
				<TextField
					name="name"
					label={t("admin:api-key-name")}
					failure={failure}
					maxLength={80}
					autoComplete="off"
				/>
				<fieldset>
					<legend>{t("admin:api-key-scopes")}</legend>
					{scopes.map((scope) => (
						<label className="check" key={scope}>
							<input
								type="checkbox"
								name="scopes"
								value={scope}
								defaultChecked={ticked.split(",").includes(scope)}
							/>{" "}
							{t(`admin:scope.${scope}`)}
						</label>
					))}
					<FieldProblem name="scopes" failure={failure} />
				</fieldset>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("admin:api-key-create")}
					</button>
					<a href="/api/docs">{t("admin:api-docs")}</a>
				</div>
			</form>
		</AdminPage>
	);
}
