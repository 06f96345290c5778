import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { limitModerator } from "~/features/moderation/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { loadScope, readScopeForm } from "~/http/stewardship/scope.server";
import adminStyles from "~/styles/admin.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { ScopeForm } from "~/ui/stewardship/ScopeForm";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { params }) => {
	requireOwner(ctx);
	return loadScope(ctx, params.handle);
});

export const action = actionOf(async (ctx, { params, fields }) => {
	requireOwner(ctx);
	const { memberId, categoryIds } = await readScopeForm(ctx, params.handle, fields);
	await limitModerator(ctx, memberId, categoryIds);
	return redirect("/admin/members?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function ModeratorScope() {
	const { title, categories, chosen } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<AdminPage title={title} text={t("stewardship:scope.text")} failure={failure}>
			<ScopeForm categories={categories} chosen={chosen} failure={failure} />
		</AdminPage>
	);
}
